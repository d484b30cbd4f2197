using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Types;

/// <summary>Finds stored values of properties.</summary>
internal static class StoredValues
{
    /// <summary>The versions that hold a value of one of the properties.</summary>
    /// <param name="versions">Where to look.</param>
    /// <param name="propertyTypeIds">At least one.</param>
    public static Task<bool> HoldAnyAsync(this IQueryable<VersionRow> versions, IReadOnlyCollection<int> propertyTypeIds) =>
        // The text of values can't hold this: their quotation marks are escaped.
        propertyTypeIds
            .Select(id => versions.Where(version => version.Data.Contains($"{{\"p\":{id},")))
            .Aggregate((all, one) => all.Concat(one))
            .AnyAsync();
}

/// <summary>Tells whether a property of a type has values.</summary>
internal sealed class PropertyTypeUsageRepository(IScopeAccessor scope, TypeReader reader) : IPropertyTypeUsageRepository
{
    public async Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias)
    {
        var types = reader.Types;
        if (types.Find(contentTypeKey) is not { } type || type.Definition.Properties.Find(property => property.Alias == propertyAlias) is not { } property)
            return false;
        var users = types.Impacted(type.Id).Select(user => user.Id).ToList();
        var context = scope.Reading;
        return await context.Set<VersionRow>()
            .Where(version => context.Set<ContentRow>().Any(content => content.NodeId == version.NodeId && users.Contains(content.ContentTypeId)))
            .HoldAnyAsync([property.Id]);
    }

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) => Task.FromResult(reader.Types.Find(contentTypeKey) is not null);
}

/// <summary>Tells whether properties that use a data type have values.</summary>
internal sealed class DataTypeUsageRepository(IScopeAccessor scope, TypeReader reader) : IDataTypeUsageRepository
{
    public async Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        if (reader.DataTypes.Values.FirstOrDefault(type => type.Node.Key == dataTypeKey) is not { } dataType)
            return false;
        var properties = reader.Types.All
            .SelectMany(type => type.Definition.Properties)
            .Where(property => property.DataTypeId == dataType.Node.Id)
            .Select(property => property.Id)
            .ToList();
        return properties.Count > 0 && await scope.Reading.Set<VersionRow>().HoldAnyAsync(properties);
    }
}
