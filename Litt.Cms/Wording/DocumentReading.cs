using System.Text.Json;
using Litt.Cms.Published;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Wording;

/// <summary>A value of a property as its editor in the backoffice has it.</summary>
internal sealed record EditedValue(string Alias, JsonElement Value);

/// <summary>Reads what people will read out of the values of a document, in the order of the page. What has another shape than expected says nothing.</summary>
internal sealed class DocumentReading(IContentTypeService types, Snapshots snapshots)
{
    private const string AlternativeText = "alternativeText";
    private const string BlockHeading = "heading";
    private const string Between = " › ";
    private const int LevelOfBlockHeadings = 2;

    /// <param name="type">The type of the document.</param>
    /// <param name="name">The document's name; null where it has none yet.</param>
    /// <param name="values">Its values, in one language or in several.</param>
    public IReadOnlyList<Passage> Read(IContentTypeComposition type, string? name, IEnumerable<EditedValue> values)
    {
        List<Passage> passages = string.IsNullOrWhiteSpace(name) ? [] : [new Passage(new Spot(string.Empty, "Name"), PassageKind.Label, name)];
        Read(type, values, null, passages);
        return passages;
    }

    private void Read(IContentTypeComposition type, IEnumerable<EditedValue> values, Spot? within, List<Passage> passages)
    {
        var byAlias = values.ToLookup(value => value.Alias, StringComparer.OrdinalIgnoreCase);
        foreach (var property in InOrder(type))
        {
            var spot = within is { } outer ? outer with { Where = outer.Where + Between + property.Name } : new Spot(property.Alias, property.Name ?? property.Alias);
            foreach (var value in byAlias[property.Alias])
                Read(property, value.Value, spot, within is not null, passages);
        }
    }

    private void Read(IPropertyType property, JsonElement value, Spot spot, bool isInBlock, List<Passage> passages)
    {
        switch (property.PropertyEditorAlias)
        {
            case Constants.PropertyEditors.Aliases.TextBox when isInBlock && property.Alias == BlockHeading:
                passages.AddRange(Lines(value).Select(line => new Passage(spot, PassageKind.Heading, line) { Level = LevelOfBlockHeadings }));
                break;
            case Constants.PropertyEditors.Aliases.TextBox:
                passages.AddRange(Lines(value).Select(line => new Passage(spot, PassageKind.Label, line)));
                break;
            case Constants.PropertyEditors.Aliases.TextArea or Constants.PropertyEditors.Aliases.MarkdownEditor:
                passages.AddRange(Lines(value).Select(line => new Passage(spot, PassageKind.Text, line)));
                break;
            case Constants.PropertyEditors.Aliases.RichText:
                passages.AddRange(MarkupReading.Read(spot, Text(value) ?? Text(Part(value, "markup")) ?? string.Empty));
                ReadBlocks(Part(value, "blocks"), spot, passages);
                break;
            case Constants.PropertyEditors.Aliases.BlockList or Constants.PropertyEditors.Aliases.BlockGrid or Constants.PropertyEditors.Aliases.SingleBlock:
                ReadBlocks(value, spot, passages);
                break;
            case Constants.PropertyEditors.Aliases.MultiUrlPicker:
                foreach (var name in Items(value).Select(link => Text(Part(link, "name"))).OfType<string>())
                    passages.AddRange([new Passage(spot, PassageKind.Label, name), new Passage(spot, PassageKind.Link, name)]);
                break;
            case Constants.PropertyEditors.Aliases.MediaPicker3:
                passages.AddRange(Items(value).Select(picked => Picture(spot, Text(Part(picked, "mediaKey")))).OfType<Passage>());
                break;
        }
    }

    private void ReadBlocks(JsonElement value, Spot spot, List<Passage> passages)
    {
        var blocks = Items(Part(value, "contentData")).Select(block => (Key: Text(Part(block, "key")), Block: block)).Where(one => one.Key is not null)
            .DistinctBy(one => one.Key).ToDictionary(one => one.Key!, one => one.Block, StringComparer.OrdinalIgnoreCase);
        foreach (var key in Placed(Part(value, "layout")))
        {
            if (!blocks.Remove(key, out var block) || !Guid.TryParse(Text(Part(block, "contentTypeKey")), out var typeKey) || types.Get(typeKey) is not { } type)
                continue;
            var values = Items(Part(block, "values")).Where(one => Text(Part(one, "alias")) is not null).Select(one => new EditedValue(Text(Part(one, "alias"))!, Part(one, "value")));
            Read(type, values, spot with { Where = spot.Where + Between + type.Name }, passages);
        }
    }

    /// <summary>The keys of blocks in the order in which they are shown, through all areas of a grid.</summary>
    private static IEnumerable<string> Placed(JsonElement layout) => layout.ValueKind switch
    {
        JsonValueKind.Array => layout.EnumerateArray().SelectMany(Placed),
        JsonValueKind.Object => layout.EnumerateObject().OrderBy(part => part.Name != "contentKey")
            .SelectMany(part => part.Name == "contentKey" && Text(part.Value) is { } key ? [key] : Placed(part.Value)),
        _ => [],
    };

    /// <summary>Null for what is no picture, or is in the library no more.</summary>
    private Passage? Picture(Spot spot, string? key) =>
        Guid.TryParse(key, out var id) && snapshots.Latest.MediaItem(id) is { } item && item.GetProperty(AlternativeText) is not null
            ? new Passage(spot, PassageKind.Picture, item.Name) { IsDescribed = !string.IsNullOrWhiteSpace(item.Value<string>(AlternativeText)) }
            : null;

    private static IEnumerable<IPropertyType> InOrder(IContentTypeComposition type)
    {
        var places = type.CompositionPropertyGroups.GroupBy(group => group.Alias).ToDictionary(same => same.Key, same => same.Min(group => group.SortOrder));
        return type.CompositionPropertyGroups
            .OrderBy(group => places.GetValueOrDefault(group.GetParentAlias() ?? group.Alias)).ThenBy(group => group.GetParentAlias() is null ? -1 : group.SortOrder)
            .SelectMany(group => group.PropertyTypes?.OrderBy(property => property.SortOrder) ?? Enumerable.Empty<IPropertyType>())
            .Concat(type.NoGroupPropertyTypes)
            .DistinctBy(property => property.Alias);
    }

    private static IEnumerable<string> Lines(JsonElement value) =>
        Text(value)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Text(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Part(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var part) ? part : default;

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind is JsonValueKind.Array ? value.EnumerateArray() : [];
}
