using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Editors.Blocks;

/// <summary>
/// Finds the element types of blocks and the property types of their values. Blocks and values whose type is gone
/// have none and are carried along untouched.
/// </summary>
internal sealed class BlockTypes(IContentTypeService contentTypes)
{
    /// <summary>Names the types in a value, and answers the element types that were found.</summary>
    public Dictionary<Guid, IContentType> Resolve(BlockValue value)
    {
        var blocks = value.ContentData.Concat(value.SettingsData).ToArray();
        UpgradeValues(value);
        var types = Find(blocks.Select(block => block.ContentTypeKey));
        foreach (var block in blocks)
        {
            if (!types.TryGetValue(block.ContentTypeKey, out var type))
                continue;

            block.ContentTypeAlias = type.Alias;
            var properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias, StringComparer.OrdinalIgnoreCase);
            foreach (var property in block.Values)
                property.PropertyType = properties.GetValueOrDefault(property.Alias);
        }

        return types;
    }

    /// <summary>Values of a block as a property holds them: objects and lists are JSON text there, but may be JSON inside a block.</summary>
    public static object? Plain(object? value) => value switch
    {
        JsonNode json => json.ToJsonString(),
        string[] list => JsonSerializer.Serialize(list),
        _ => value,
    };

    /// <summary>The layout of a value, in its own editor's form.</summary>
    public static IBlockLayoutItem[] Layout(BlockValue value) =>
        value.Layout.TryGetValue(value.PropertyEditorAlias, out var items) ? [.. items] : [];

    /// <summary>Drops blocks that stand nowhere in the layout, and what is said of them.</summary>
    public static void DropOrphans(BlockValue value)
    {
        var layout = Layout(value);
        value.ContentData.RemoveAll(block => !layout.Any(item => item.ReferencesContent(block.Key)));
        value.SettingsData.RemoveAll(block => !layout.Any(item => item.ReferencesSetting(block.Key)));
        value.Expose = [.. value.Expose.Where(entry => value.ContentData.Exists(block => block.Key == entry.ContentKey))];
    }

    private Dictionary<Guid, IContentType> Find(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys.Distinct()];

        // Without keys the service would answer every type there is.
        return wanted.Length == 0 ? [] : contentTypes.GetMany(wanted).ToDictionary(type => type.Key);
    }

    /// <summary>Before version 15 a block's values lay beside its key, without culture, and every block was shown.</summary>
    private static void UpgradeValues(BlockValue value)
    {
        var upgraded = false;
        foreach (var block in value.ContentData.Concat(value.SettingsData).Where(block => block.RawPropertyValues.Count > 0))
        {
            if (block.Values.Count == 0)
            {
                block.Values = [.. block.RawPropertyValues.Select(raw => new BlockPropertyValue { Alias = raw.Key, Value = raw.Value })];
                upgraded = true;
            }

            block.RawPropertyValues.Clear();
        }

        if (upgraded && value.Expose.Count == 0)
            value.Expose = [.. value.ContentData.Select(block => new BlockItemVariation(block.Key, null, null))];
    }
}
