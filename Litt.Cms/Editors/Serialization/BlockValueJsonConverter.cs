using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;

namespace Litt.Cms.Editors.Serialization;

/// <summary>
/// Values of the block editors. Their layout is a list per editor alias, whose items are of the type that the value's own editor uses;
/// layouts of other editors in the same value are not read.
/// </summary>
internal sealed class BlockValueJsonConverter : JsonConverter<BlockValue>
{
    private const string ContentData = "contentData";
    private const string SettingsData = "settingsData";
    private const string Expose = "expose";
    private const string Layout = "layout";

    public override bool CanConvert(Type typeToConvert) => typeof(BlockValue).IsAssignableFrom(typeToConvert) && !typeToConvert.IsAbstract;

    public override BlockValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader, new JsonNodeOptions { PropertyNameCaseInsensitive = true }) is not JsonObject json)
            throw new JsonException($"A {typeToConvert.Name} is an object.");

        var value = (BlockValue)Activator.CreateInstance(typeToConvert)!;
        value.ContentData = Blocks(json[ContentData], options);
        value.SettingsData = Blocks(json[SettingsData], options);
        value.Expose = [.. (json[Expose].Deserialize<List<BlockItemVariation?>>(options) ?? []).OfType<BlockItemVariation>()];

        if (json[Layout] is not JsonObject layouts)
            return value;

        foreach (var (alias, items) in layouts)
        {
            if (value.SupportsBlockLayoutAlias(alias) && items is JsonArray)
                value.Layout[value.PropertyEditorAlias] = LayoutItems(items, typeToConvert, options);
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(ContentData);
        JsonSerializer.Serialize(writer, value.ContentData, options);
        writer.WritePropertyName(SettingsData);
        JsonSerializer.Serialize(writer, value.SettingsData, options);
        writer.WritePropertyName(Expose);
        JsonSerializer.Serialize(writer, value.Expose, options);
        writer.WriteStartObject(Layout);
        if (value.Layout.TryGetValue(value.PropertyEditorAlias, out var items) && items.Any())
        {
            writer.WriteStartArray(value.PropertyEditorAlias);
            foreach (var item in items)
                JsonSerializer.Serialize(writer, item, item.GetType(), options);

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static IEnumerable<IBlockLayoutItem> LayoutItems(JsonNode items, Type valueType, JsonSerializerOptions options)
    {
        var list = typeof(List<>).MakeGenericType(LayoutItemType(valueType));
        IBlockLayoutItem[] read = [.. ((System.Collections.IEnumerable)items.Deserialize(list, options)!).OfType<IBlockLayoutItem>()];
        FillAreas(read.OfType<BlockGridLayoutItem>());
        return read;
    }

    /// <summary>Core counts on areas and their items being there.</summary>
    private static void FillAreas(IEnumerable<BlockGridLayoutItem> items)
    {
        foreach (var item in items)
        {
            item.Areas = [.. (item.Areas ?? []).OfType<BlockGridLayoutAreaItem>()];
            foreach (var area in item.Areas)
            {
                area.Items = [.. (area.Items ?? []).OfType<BlockGridLayoutItem>()];
                FillAreas(area.Items);
            }
        }
    }

    private static Type LayoutItemType(Type valueType)
    {
        for (var type = valueType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockValue<>))
                return type.GenericTypeArguments[0];
        }

        throw new NotSupportedException($"{valueType.Name} does not say of which type its layout items are.");
    }

    private static List<BlockItemData> Blocks(JsonNode? json, JsonSerializerOptions options) =>
        json is JsonArray items ? [.. items.OfType<JsonObject>().Select(item => Filled(Block(item, options)))] : [];

    private static BlockItemData Filled(BlockItemData block)
    {
        block.Values = [.. (block.Values ?? []).OfType<BlockPropertyValue>()];
        return block;
    }

    /// <summary>Before version 15 a block had an identifier instead of a key, and its values lay beside it, one of them possibly named "values".</summary>
    private static BlockItemData Block(JsonObject json, JsonSerializerOptions options)
    {
        if (!json.ContainsKey("udi") || json.ContainsKey("key"))
            return json.Deserialize<BlockItemData>(options)!;

        var identifier = json["udi"]?.GetValue<string>();
        var values = json["values"]?.DeepClone();
        json.Remove("udi");
        json.Remove("values");

        var block = json.Deserialize<BlockItemData>(options)!;
        if (UdiParser.TryParse(identifier, out GuidUdi? udi))
            block.Key = udi.Guid;

        if (values is not null)
            block.RawPropertyValues["values"] = values.Deserialize<object>(options);

        return block;
    }
}
