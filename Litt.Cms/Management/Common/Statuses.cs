using System.Text;
using Umbraco.Cms.Core;

namespace Litt.Cms.Management.Common;

/// <summary>
/// Turns what Core's services answer into HTTP, in one place for all of their status enums: they keep one vocabulary,
/// so the name of a status says its code and its title, and only what the name cannot tell is listed.
/// </summary>
internal static class Statuses
{
    private static readonly Dictionary<string, int> Codes = new(StringComparer.Ordinal)
    {
        ["Unauthorized"] = StatusCodes.Status403Forbidden,
        ["Forbidden"] = StatusCodes.Status403Forbidden,
        ["ConcurrencyViolation"] = StatusCodes.Status409Conflict,
        ["DuplicateDomainName"] = StatusCodes.Status409Conflict,
        ["ConflictingDomainName"] = StatusCodes.Status409Conflict,
        ["DuplicateItemKey"] = StatusCodes.Status409Conflict,
        ["AlreadyRunning"] = StatusCodes.Status409Conflict,
        ["Unknown"] = StatusCodes.Status500InternalServerError,
        ["UnknownFailure"] = StatusCodes.Status500InternalServerError,
        ["UnexpectedException"] = StatusCodes.Status500InternalServerError,
        ["NotImplemented"] = StatusCodes.Status501NotImplemented,
    };

    private static readonly Dictionary<string, string> Details = new(StringComparer.Ordinal)
    {
        ["CancelledByNotification"] = "A notification handler prevented the operation.",
        ["CancelledByEvent"] = "A notification handler prevented the operation.",
        ["NotAllowed"] = "This item may not be used in this way or in this place.",
        ["ParentInvalid"] = "The item cannot lie under this parent.",
        ["InvalidParent"] = "The item cannot lie under this parent.",
        ["InTrash"] = "The item is in the recycle bin.",
        ["NotInTrash"] = "The item is not in the recycle bin.",
        ["InvalidCulture"] = "A culture is none of the site's languages.",
        ["CultureMissing"] = "A culture is needed, because the item varies by culture.",
        ["MandatoryCultureMissing"] = "The mandatory languages must be published as well.",
        ["ContentTypeCultureVarianceMismatch"] = "The item does not vary by culture as its type says.",
        ["ContentTypeSegmentVarianceMismatch"] = "The item does not vary by segment as its type says.",
        ["PropertyTypeCultureVarianceMismatch"] = "A value has a culture where its property has none, or the other way round.",
        ["PropertyTypeSegmentVarianceMismatch"] = "A value has a segment where its property has none, or the other way round.",
        ["PropertyValidationError"] = "A property is not valid.",
        ["ContentInvalid"] = "A property is not valid.",
        ["NothingToPublish"] = "There is nothing to publish.",
        ["PathNotPublished"] = "The item's parent is not published.",
        ["AwaitingRelease"] = "The item is scheduled for a later publication.",
        ["CultureAwaitingRelease"] = "A culture of the item is scheduled for a later publication.",
        ["HasExpired"] = "The item's time of publication is over.",
        ["CultureHasExpired"] = "A culture's time of publication is over.",
        ["UnsavedChanges"] = "Save the item before it is published.",
        ["ConcurrencyViolation"] = "Somebody else changed the item in the meantime.",
        ["CannotDeleteWhenReferenced"] = "Other items refer to it, and Umbraco:CMS:Content:DisableDeleteWhenReferenced is on.",
        ["CannotMoveToRecycleBinWhenReferenced"] = "Other items refer to it, and Umbraco:CMS:Content:DisableDeleteWhenReferenced is on.",
        ["CannotUnpublishWhenReferenced"] = "Other items refer to it, and Umbraco:CMS:Content:DisableUnpublishWhenReferenced is on.",
        ["DuplicateKey"] = "The id is in use.",
        ["DuplicateName"] = "The name is in use.",
        ["DuplicateAlias"] = "The alias is in use.",
        ["FailedBranch"] = "Not every item of the branch could be published.",
        ["UpublishTimeNeedsToBeInFuture"] = "The time to unpublish has passed.",
    };

    /// <summary>The operation's own answer where it went well, otherwise the problem.</summary>
    public static IResult ToHttp<TResult, TStatus>(this Attempt<TResult, TStatus> attempt, Func<TResult, IResult> answer)
        where TStatus : struct, Enum =>
        attempt.Success ? answer(attempt.Result!) : attempt.Status.ToProblem();

    /// <summary>An empty answer where it went well, otherwise the problem.</summary>
    public static IResult ToHttp<TResult, TStatus>(this Attempt<TResult, TStatus> attempt)
        where TStatus : struct, Enum =>
        attempt.Success ? Answer.Done : attempt.Status.ToProblem();

    /// <summary>An empty answer where it went well, otherwise the problem.</summary>
    public static IResult ToHttp<TStatus>(this Attempt<TStatus> attempt)
        where TStatus : struct, Enum =>
        attempt.Success ? Answer.Done : attempt.Result.ToProblem();

    /// <summary>An empty answer where it went well, otherwise the problem.</summary>
    public static IResult ToHttp<TStatus>(this TStatus status)
        where TStatus : struct, Enum =>
        status.ToString() is "Success" or "Accepted" ? Answer.Done : status.ToProblem();

    public static Problem ToProblem<TStatus>(this TStatus status)
        where TStatus : struct, Enum
    {
        var name = status.ToString();
        return new(Title(name), Code(name), Details.GetValueOrDefault(name)) { OperationStatus = name };
    }

    private static int Code(string name) =>
        Codes.TryGetValue(name, out var code) ? code
        : name.EndsWith("NotFound", StringComparison.Ordinal) || name.StartsWith("NotFound", StringComparison.Ordinal) ? StatusCodes.Status404NotFound
        : StatusCodes.Status400BadRequest;

    /// <summary>"CancelledByNotification" is read as "Cancelled by notification".</summary>
    private static string Title(string name)
    {
        StringBuilder title = new(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && title.Length > 0)
                title.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                title.Append(letter);
        }

        return title.ToString();
    }
}
