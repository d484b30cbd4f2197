using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Packaging;

/// <summary>Gives a type the tabs, groups and properties of its XML; what it has beside them stays.</summary>
internal sealed partial class PropertyInstallation(IDataTypeService dataTypes, IShortStringHelper strings, ILogger<PropertyInstallation> log)
{
    /// <exception cref="InvalidDataException">A property or group has no alias, or one that is no alias.</exception>
    public async Task ReadAsync(XElement root, IContentTypeComposition type)
    {
        foreach (var element in root.Element("Tabs")?.Elements("Tab") ?? [])
            ReadGroup(element, type);
        foreach (var element in root.Element("GenericProperties")?.Elements("GenericProperty") ?? [])
            await ReadPropertyAsync(element, type);
    }

    private void ReadGroup(XElement element, IContentTypeComposition type)
    {
        var name = element.Required("Caption");
        var alias = element.Text("Alias") ?? name.ToSafeAlias(strings, true);
        type.AddPropertyGroup(alias, name);
        var group = type.PropertyGroups[alias] ?? throw new InvalidDataException($"\"{alias}\" is no alias of a group.");
        group.Name = name;
        group.Key = element.Key("Key") ?? group.Key;
        group.Type = element.Named<PropertyGroupType>("Type");
        group.SortOrder = PackageXml.Number(element.Text("SortOrder")) ?? group.SortOrder;
    }

    private async Task ReadPropertyAsync(XElement element, IContentTypeComposition type)
    {
        var alias = element.Required("Alias");
        if (alias != alias.ToSafeAlias(strings))
            throw new InvalidDataException($"\"{alias}\" is no alias of a property.");
        if (await DataTypeAsync(element, alias) is not { } dataType)
            return;

        var present = type.PropertyTypes.FirstOrDefault(property => property.Alias == alias);
        var property = present ?? new PropertyType(strings, dataType, alias) { Key = element.Key("Key") ?? Guid.NewGuid() };
        Fill(property, element, dataType);

        var group = element.Element("Tab") is { Value.Length: > 0 } tab ? tab : null;
        var groupAlias = group?.Attribute("Alias")?.Value ?? group?.Value.ToSafeAlias(strings, true);
        if (present is not null)
            type.MovePropertyType(alias, groupAlias);
        else if (groupAlias is null)
            type.AddPropertyType(property);
        else
            type.AddPropertyType(property, groupAlias, group!.Value);
    }

    private static void Fill(IPropertyType property, XElement element, IDataType dataType)
    {
        property.Name = element.Required("Name");
        property.Description = element.Text("Description");
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.DatabaseType;
        property.Mandatory = element.IsTrue("Mandatory");
        property.MandatoryMessage = element.Text("MandatoryMessage");
        property.ValidationRegExp = element.Text("Validation");
        property.ValidationRegExpMessage = element.Text("ValidationRegExpMessage");
        property.SortOrder = PackageXml.Number(element.Text("SortOrder")) ?? 0;
        property.Variations = element.Named<ContentVariation>("Variations");
        property.LabelOnTop = element.IsTrue("LabelOnTop");
    }

    /// <summary>The data type itself, or one with the same editor, or a label as in Umbraco, which shows the value and keeps it.</summary>
    private async Task<IDataType?> DataTypeAsync(XElement element, string property)
    {
        var editor = element.Text("Type")?.Trim() ?? string.Empty;
        var itself = element.Key("Definition") is { } key ? await dataTypes.GetAsync(key) : null;
        if (itself is not null && itself.EditorAlias == editor)
            return itself;
        if ((await dataTypes.GetByEditorAliasAsync(editor)).FirstOrDefault() is { } same)
            return same;
        if (itself is not null)
            return itself;

        LogMissing(property, editor);
        return (await dataTypes.GetByEditorAliasAsync(Constants.PropertyEditors.Aliases.Label)).FirstOrDefault();
    }

    [LoggerMessage(LogLevel.Warning, "There is no data type for the editor {Editor}: the imported property {Property} becomes a label.")]
    private partial void LogMissing(string property, string editor);
}
