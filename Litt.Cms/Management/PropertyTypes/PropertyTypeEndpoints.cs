using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.PropertyTypes;

/// <summary>Whether a property holds values, which would go with it.</summary>
internal static class PropertyTypeEndpoints
{
    public static void MapPropertyTypes(this IEndpointRouteBuilder api) =>
        api.Get("/property-type/is-used", IsUsed).RequireAuthorization(Sections.Settings);

    private static async Task<IResult> IsUsed(Guid contentTypeId, string propertyAlias, IPropertyTypeUsageService usage)
    {
        var used = await usage.HasSavedPropertyValuesAsync(contentTypeId, propertyAlias);
        return used.Success ? Answer.With(used.Result) : Problem.Invalid("contentTypeId", "There is no such type.");
    }
}
