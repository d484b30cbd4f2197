using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Writes what document types, media types and member types have in common.</summary>
internal static class TypeXml
{
    /// <summary>The names that the files of all three kinds are made of.</summary>
    public const string Names = """
        Info Name Icon Thumbnail Description AllowAtRoot ListView Variations IsElement HistoryCleanup PreventCleanup
        KeepAllVersionsNewerThanDays KeepLatestVersionPerDayForDays Parent Folder Compositions Composition DefaultTemplate
        AllowedTemplates Template AllowedInLibrary Structure ContentType MediaType MemberType GenericProperties GenericProperty
        Key Alias Definition Type Mandatory Validation SortOrder Tab CanEdit CanView IsSensitive MandatoryMessage
        ValidationRegExpMessage LabelOnTop Tabs Caption
        """;

    /// <summary>The first part of Info, up to what only document types have.</summary>
    public static XElement Info(IContentTypeComposition item) => new("Info",
        new XElement("Name", item.Name),
        new XElement("Icon", item.Icon),
        new XElement("Thumbnail", item.Thumbnail),
        new XElement("Description", item.Description ?? string.Empty),
        new XElement("AllowAtRoot", item.AllowedAsRoot.ToString()),
        new XElement("ListView", item.ListView ?? Guid.Empty),
        new XElement("Variations", item.Variations),
        new XElement("IsElement", item.IsElement));

    /// <summary>The types that the type is composed of, ordered by alias.</summary>
    public static XElement Compositions(IContentTypeComposition item) => new("Compositions", item.ContentTypeComposition
        .OrderBy(composition => composition.Alias, StringComparer.InvariantCulture)
        .Select(composition => new XElement("Composition", composition.Alias, new XAttribute("Key", composition.Key))));

    /// <summary>The types allowed below the type, in their order.</summary>
    public static XElement Structure(IContentTypeComposition item, string element) => new("Structure", (item.AllowedContentTypes ?? [])
        .OrderBy(allowed => allowed.SortOrder)
        .Select(allowed => new XElement(element,
            new XAttribute("Key", allowed.Key),
            new XAttribute("SortOrder", allowed.SortOrder),
            allowed.Alias)));

    /// <summary>The type's own properties, ordered by alias.</summary>
    /// <param name="item">The type.</param>
    /// <param name="extras">What only its kind writes, after the tab.</param>
    public static XElement Properties(IContentTypeComposition item, Func<IPropertyType, IEnumerable<XElement>> extras)
    {
        var groups = item.PropertyGroups
            .SelectMany(group => group.PropertyTypes?.Select(property => (property.Alias, group)) ?? [])
            .ToDictionary(pair => pair.Alias, pair => pair.group, StringComparer.OrdinalIgnoreCase);
        return new XElement("GenericProperties", item.PropertyTypes
            .OrderBy(property => property.Alias, StringComparer.InvariantCulture)
            .Select(property => Property(property, groups.GetValueOrDefault(property.Alias), extras(property))));
    }

    /// <summary>The type's own tabs and groups, ordered by key.</summary>
    public static XElement Tabs(IContentTypeComposition item) => new("Tabs", item.PropertyGroups
        .OrderBy(group => group.Key)
        .Select(group => new XElement("Tab",
            new XElement("Key", group.Key),
            new XElement("Caption", group.Name),
            new XElement("Alias", group.Alias),
            new XElement("Type", group.Type),
            new XElement("SortOrder", group.SortOrder))));

    private static XElement Property(IPropertyType property, PropertyGroup? group, IEnumerable<XElement> extras) => new("GenericProperty",
        new XElement("Key", property.Key),
        new XElement("Name", property.Name),
        new XElement("Alias", property.Alias),
        new XElement("Definition", property.DataTypeKey),
        new XElement("Type", property.PropertyEditorAlias),
        new XElement("Mandatory", property.Mandatory),
        new XElement("Validation", property.ValidationRegExp ?? string.Empty),
        new XElement("Description", new XCData(property.Description ?? string.Empty)),
        new XElement("SortOrder", property.SortOrder),
        new XElement("Tab", group?.Name ?? string.Empty, group is null ? null : new XAttribute("Alias", group.Alias)),
        extras,
        new XElement("MandatoryMessage", property.MandatoryMessage ?? string.Empty),
        new XElement("ValidationRegExpMessage", property.ValidationRegExpMessage ?? string.Empty),
        new XElement("LabelOnTop", property.LabelOnTop));
}
