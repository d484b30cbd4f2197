using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Brings a type's own tabs, groups and properties to what its file says.</summary>
internal sealed class TypeProperties(IDataTypeService dataTypes, IShortStringHelper strings)
{
    /// <summary>Sets them on a type that is not saved yet.</summary>
    /// <param name="root">The file's root.</param>
    /// <param name="type">The type.</param>
    /// <param name="supportsPublishing">Whether its items are published.</param>
    /// <param name="keepsOthers">Whether properties and tabs that the file doesn't hold stay; else they are removed.</param>
    /// <exception cref="SyncException">A property has no alias, or a data type that is not there.</exception>
    public async Task ReadAsync(XElement root, IContentTypeComposition type, bool supportsPublishing, bool keepsOthers)
    {
        var wanted = new List<(IPropertyType Property, string Tab)>();
        foreach (var element in root.At("GenericProperties")?.Elements("GenericProperty") ?? [])
            wanted.Add((await PropertyAsync(element, type), TabOf(element, root)));

        var aliases = wanted.Select(pair => pair.Property.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = type.PropertyTypes.Where(property => !aliases.Contains(property.Alias)).ToList();
        if (keepsOthers)
            wanted.AddRange(others.Select(property => (property, GroupOf(property, type)?.Alias ?? string.Empty)));
        else
            others.ForEach(gone => type.RemovePropertyType(gone.Alias));

        var groups = new List<PropertyGroup>();
        foreach (var element in root.At("Tabs")?.Elements("Tab") ?? [])
            groups.Add(Group(element, type, supportsPublishing, wanted));
        if (keepsOthers)
            groups.AddRange(type.PropertyGroups.Where(present => groups.TrueForAll(group => group.Alias != present.Alias)).ToList());
        if (!type.PropertyGroups.SequenceEqual(groups))
            type.PropertyGroups = new PropertyGroupCollection(groups);

        var loose = wanted.Where(pair => pair.Tab.Length == 0).Select(pair => pair.Property).ToList();
        if (!type.NoGroupPropertyTypes.SequenceEqual(loose))
            type.NoGroupPropertyTypes = new PropertyTypeCollection(supportsPublishing, loose);
    }

    private static PropertyGroup? GroupOf(IPropertyType property, IContentTypeComposition type) =>
        type.PropertyGroups.FirstOrDefault(group => group.PropertyTypes?.Contains(property.Alias) == true);

    private async Task<IPropertyType> PropertyAsync(XElement element, IContentTypeComposition type)
    {
        var alias = element.Required("Alias");
        var key = element.Key("Key");
        var dataType = await DataTypeAsync(element, alias);
        var property = type.PropertyTypes.FirstOrDefault(present => present.Key == key)
            ?? type.PropertyTypes.FirstOrDefault(present => present.Alias == alias)
            ?? new PropertyType(strings, dataType) { Key = key == Guid.Empty ? Guid.NewGuid() : key };
        property.Alias = alias;
        property.Name = element.Text("Name");
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.DatabaseType;
        property.Mandatory = element.Bool("Mandatory");
        property.ValidationRegExp = element.TextOrNull("Validation");
        property.Description = element.TextOrNull("Description");
        property.SortOrder = element.Int("SortOrder") ?? 0;
        property.Variations = element.Named<ContentVariation>("Variations");
        property.MandatoryMessage = element.TextOrNull("MandatoryMessage");
        property.ValidationRegExpMessage = element.TextOrNull("ValidationRegExpMessage");
        property.LabelOnTop = element.Bool("LabelOnTop");
        return property;
    }

    private async Task<IDataType> DataTypeAsync(XElement element, string alias)
    {
        var key = element.Key("Definition");
        if (await dataTypes.GetAsync(key) is { } known)
            return known;
        var editor = element.Text("Type");
        return (await dataTypes.GetByEditorAliasAsync(editor)).FirstOrDefault()
            ?? throw new SyncException($"The property \"{alias}\" has a data type that is not there: {key}, {editor}", element.LineOf());
    }

    /// <summary>The alias of a property's tab; before Umbraco 8.17 only its caption was written.</summary>
    private static string TabOf(XElement property, XElement root)
    {
        var tab = property.At("Tab");
        if (tab is null || tab.Attr("Alias") is { Length: > 0 })
            return tab?.Attr("Alias") ?? string.Empty;
        return root.At("Tabs")?.Elements("Tab").FirstOrDefault(other => other.Text("Caption") == tab.Value)?.Text("Alias") ?? string.Empty;
    }

    private static PropertyGroup Group(
        XElement element, IContentTypeComposition type, bool supportsPublishing, List<(IPropertyType Property, string Tab)> wanted)
    {
        var alias = element.Required("Alias");
        var key = element.Key("Key");
        var group = type.PropertyGroups.FirstOrDefault(present => present.Key == key)
            ?? type.PropertyGroups.FirstOrDefault(present => present.Alias == alias)
            ?? new PropertyGroup(supportsPublishing) { Key = key == Guid.Empty ? Guid.NewGuid() : key };
        group.Name = element.Text("Caption");
        if (group.Alias != alias)
            group.Alias = alias;
        group.Type = element.Named<PropertyGroupType>("Type");
        group.SortOrder = element.Int("SortOrder") ?? 0;

        var properties = wanted.Where(pair => pair.Tab == alias).Select(pair => pair.Property).ToList();
        if (group.PropertyTypes is null || !group.PropertyTypes.SequenceEqual(properties))
            group.PropertyTypes = new PropertyTypeCollection(supportsPublishing, properties);
        return group;
    }
}
