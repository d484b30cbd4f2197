using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Common;

/// <summary>The type of an item in a list.</summary>
internal sealed record ListedType(Guid Id, string Alias, string Icon, Reference? Collection)
{
    public static ListedType From(ISimpleContentType type) => new(type.Key, type.Alias, type.Icon ?? string.Empty, Reference.To(type.ListView));
}

/// <summary>What all lists of content read beside the content itself.</summary>
internal static class ListReading
{
    /// <summary>The condition that a name has a text in it; null where there is no text.</summary>
    public static IQuery<TContent>? NameContains<TContent>(this ICoreScopeProvider scopes, string? filter)
        where TContent : IContentBase =>
        string.IsNullOrWhiteSpace(filter) ? null : scopes.CreateQuery<TContent>().Where(content => content.Name!.Contains(filter));

    public static IReadOnlyDictionary<int, string?> NamesOf(this IUserService users, IEnumerable<int> ids)
    {
        // Without ids the service would answer every user there is.
        int[] wanted = [.. ids.Distinct()];
        return wanted.Length == 0 ? new Dictionary<int, string?>() : users.GetUsersById(wanted).ToDictionary(user => user.Id, user => user.Name);
    }
}

/// <summary>How the children of an item are listed: with which columns, and in which of them they may be ordered.</summary>
internal sealed record ListView(IReadOnlyList<ListViewConfiguration.Property> Columns)
{
    /// <summary>The properties of an item that are shown.</summary>
    public IReadOnlySet<string> Properties { get; } =
        Columns.Where(column => !column.IsSystem).Select(column => column.Alias).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The list view of an item's type, or the one that a property of the type is.</summary>
    /// <param name="type">The type of the item whose children are listed; null for the root.</param>
    /// <param name="dataTypeKey">The data type of the property; null for the type's own list view.</param>
    /// <param name="dataTypes">Where list views are kept.</param>
    public static async Task<Attempt<ListView?, ContentCollectionOperationStatus>> FindAsync(
        IContentTypeComposition? type, Guid? dataTypeKey, IDataTypeService dataTypes)
    {
        if ((dataTypeKey ?? type?.ListView) is not { } key)
            return Fail(ContentCollectionOperationStatus.ContentNotCollection);

        if (await dataTypes.GetAsync(key) is not { } dataType)
            return Fail(dataTypeKey is null ? ContentCollectionOperationStatus.CollectionNotFound : ContentCollectionOperationStatus.DataTypeNotFound);

        if (dataType.ConfigurationObject is not ListViewConfiguration configuration)
            return Fail(dataTypeKey is null ? ContentCollectionOperationStatus.CollectionNotFound : ContentCollectionOperationStatus.DataTypeNotCollection);

        if (dataTypeKey is not null && type?.CompositionPropertyTypes.All(property => property.DataTypeKey != key) is true)
            return Fail(ContentCollectionOperationStatus.DataTypeNotContentProperty);

        return configuration.IncludeProperties is { Length: > 0 } columns
            ? Attempt.SucceedWithStatus<ListView?, ContentCollectionOperationStatus>(ContentCollectionOperationStatus.Success, new ListView(columns))
            : Fail(ContentCollectionOperationStatus.MissingPropertiesInCollectionConfiguration);
    }

    /// <summary>The order that is wished; null where the list has no such column.</summary>
    public Ordering? OrderBy(string field, Direction direction, string? culture)
    {
        if (field.InvariantEquals("name"))
            return Ordering.By(field, direction, culture);

        return Columns.FirstOrDefault(column => column.Alias.InvariantEquals(field)) is { } column
            ? Ordering.By(field.InvariantEquals("creator") ? "owner" : field, direction, culture, isCustomField: !column.IsSystem)
            : null;
    }

    private static Attempt<ListView?, ContentCollectionOperationStatus> Fail(ContentCollectionOperationStatus status) =>
        Attempt.FailWithStatus<ListView?, ContentCollectionOperationStatus>(status, null);
}
