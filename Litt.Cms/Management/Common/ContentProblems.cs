using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Common;

/// <summary>Tells the client at which field of its request a value is not valid.</summary>
internal static class ContentProblems
{
    public static IResult ToHttp(this Attempt<ContentValidationResult, ContentEditingOperationStatus> validation, IContentRequest request) =>
        validation is { Success: false, Status: ContentEditingOperationStatus.PropertyValidationError }
            ? Invalid(validation.Result!, request)
            : validation.ToHttp();

    private static Problem Invalid(ContentValidationResult result, IContentRequest request)
    {
        SortedDictionary<string, string[]> errors = new(StringComparer.Ordinal);
        foreach (var error in result.ValidationErrors)
        {
            var path = PathTo(error, request);
            errors[path] = errors.TryGetValue(path, out var others) ? [.. others, .. error.ErrorMessages] : error.ErrorMessages;
        }

        return ContentEditingOperationStatus.PropertyValidationError.ToProblem() with { Title = "Validation failed", Errors = errors };
    }

    /// <summary>Values that the request has are found by their place in it, those that it lacks by a filter expression.</summary>
    private static string PathTo(PropertyValidationError error, IContentRequest request)
    {
        for (var place = 0; place < request.Values.Count; place++)
        {
            var value = request.Values[place];
            if (value.Alias == error.Alias && value.Culture == error.Culture && value.Segment == error.Segment)
                return $"$.values[{place}].value{error.JsonPath}";
        }

        return $"$.values[{JsonPathExpression.MissingPropertyValue(error.Alias, error.Culture, error.Segment)}].value";
    }
}
