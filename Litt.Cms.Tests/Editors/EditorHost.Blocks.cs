using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using DataType = Umbraco.Cms.Core.Models.DataType;

namespace Litt.Cms.Tests.Editors;

/// <summary>The element types that blocks are made of, on both sides.</summary>
internal sealed partial class EditorHost
{
    private readonly Dictionary<Guid, (ContentType Type, PublishedContentType Published)> _elements = [];
    private readonly Dictionary<Guid, IDataType> _dataTypes = [];

    /// <summary>A property of an element type.</summary>
    public sealed record ElementProperty(
        string Alias, string Editor, string Configuration = "{}", ContentVariation Variation = ContentVariation.Nothing, bool Mandatory = false);

    public Guid AddElementType(string alias, ContentVariation variation, params ElementProperty[] properties)
    {
        var shortStrings = Services.GetRequiredService<IShortStringHelper>();
        var type = new ContentType(shortStrings, -1) { Key = Guid.NewGuid(), Alias = alias, Name = alias, IsElement = true, Variations = variation };
        foreach (var property in properties)
        {
            var dataType = NewDataType(property.Editor, property.Configuration);
            type.AddPropertyType(new PropertyType(shortStrings, property.Editor, ValueTypes.ToStorageType(this[property.Editor].GetValueEditor().ValueType), true, property.Alias)
            {
                Key = Guid.NewGuid(),
                DataTypeKey = dataType.Key,
                Variations = property.Variation,
                Mandatory = property.Mandatory,
            });
        }

        var published = ContentType(type.Key, alias, true, variation, [.. properties.Select(property => (property.Alias, property.Editor, property.Configuration, property.Variation))]);
        _elements[type.Key] = (type, published);
        return type.Key;
    }

    /// <summary>The paths of nested messages, with the messages: what the backoffice shows at the fields inside blocks.</summary>
    public string[] NestedMessages(string alias, string sent, string configuration, PropertyValidationContext? context = null)
    {
        var results = this[alias].GetValueEditor(Configuration(alias, configuration))
            .Validate(Sent(sent), false, null, context ?? new() { Culture = null, Segment = null, CulturesBeingValidated = ["en-US"], SegmentsBeingValidated = [] });
        return [.. results.SelectMany(result => Flatten(result, string.Empty))];
    }

    private static IEnumerable<string> Flatten(ValidationResult result, string path)
    {
        if (result is not INestedValidationResults nested)
            return [$"{path}: {result.ErrorMessage}"];

        var own = result is IJsonPathValidationResult place ? $"{path}.{place.JsonPath}" : path;
        return nested.ValidationResults.SelectMany(inner => Flatten(inner, own));
    }

    private DataType NewDataType(string editor, string configuration)
    {
        var serializer = Services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        var dataType = new DataType(this[editor], serializer)
        {
            Key = Guid.NewGuid(),
            ConfigurationData = this[editor].GetConfigurationEditor().FromDatabase(configuration, serializer),
        };
        _dataTypes[dataType.Key] = dataType;
        _configurations[dataType.Key] = dataType.ConfigurationObject!;
        return dataType;
    }

    private void AddBlocks(IServiceCollection services)
    {
        var types = new Mock<IContentTypeService>();
        types.Setup(service => service.GetMany(It.IsAny<IEnumerable<Guid>>()))
            .Returns((IEnumerable<Guid> keys) => keys.Where(_elements.ContainsKey).Select(IContentType (key) => _elements[key].Type));
        services.AddSingleton(types.Object);

        var published = new Mock<IPublishedContentTypeCache>();
        published.Setup(cache => cache.Get(PublishedItemType.Element, It.IsAny<Guid>())).Returns((PublishedItemType _, Guid key) => _elements[key].Published);
        services.AddSingleton(published.Object);

        var dataTypes = new Mock<IDataTypeService>();
        dataTypes.Setup(service => service.GetAsync(It.IsAny<Guid>())).Returns((Guid key) => Task.FromResult(_dataTypes.GetValueOrDefault(key)));
        services.AddSingleton(dataTypes.Object);

        var languages = new Mock<ILanguageService>();
        languages.Setup(service => service.GetDefaultIsoCodeAsync()).ReturnsAsync("en-US");
        services.AddSingleton(languages.Object);

        var elements = new Mock<IApiElementBuilder>();
        elements.Setup(builder => builder.Build(It.IsAny<IPublishedElement>())).Returns((IPublishedElement element) => new ApiElement(
            element.Key, element.Name, element.ContentType.Alias, element.Properties.ToDictionary(property => property.Alias, property => property.GetDeliveryApiValue(false))));
        services.AddSingleton(elements.Object);
    }

    /// <summary>A block value of one editor, as the backoffice sends it.</summary>
    public static string Blocks(string editor, params Block[] blocks) => new JsonObject
    {
        ["contentData"] = new JsonArray([.. blocks.Select(block => block.Content())]),
        ["settingsData"] = new JsonArray([.. blocks.Where(block => block.SettingsType is not null).Select(block => block.Settings())]),
        ["expose"] = new JsonArray([.. blocks.SelectMany(block => block.Shown.Select(culture => (JsonNode)new JsonObject
        {
            ["contentKey"] = block.Key, ["culture"] = culture, ["segment"] = null,
        }))]),
        ["layout"] = new JsonObject { [editor] = new JsonArray([.. blocks.Select(block => block.Place(editor))]) },
    }.ToJsonString();

    /// <summary>A block with its values, each of a property and a culture.</summary>
    public sealed record Block(Guid Key, Guid Type, params (string Alias, string Editor, string? Culture, JsonNode? Value)[] Values)
    {
        public string?[] Shown { get; init; } = [null];

        public Guid? SettingsType { get; init; }

        public JsonNode Content() => Data(Key, Type, Values);

        public JsonNode Settings() => Data(SettingsKey, SettingsType!.Value, []);

        public JsonNode Place(string editor)
        {
            var place = new JsonObject { ["contentKey"] = Key, ["settingsKey"] = SettingsType is null ? null : SettingsKey };
            if (editor != "Umbraco.BlockGrid")
                return place;

            return new JsonObject { ["columnSpan"] = 6, ["rowSpan"] = 1, ["areas"] = new JsonArray(), ["contentKey"] = Key, ["settingsKey"] = null };
        }

        private Guid SettingsKey => new([.. Key.ToByteArray().Reverse()]);

        private static JsonObject Data(Guid key, Guid type, (string Alias, string Editor, string? Culture, JsonNode? Value)[] values) => new()
        {
            ["contentTypeKey"] = type,
            ["key"] = key,
            ["values"] = new JsonArray([.. values.Select(value => new JsonObject
            {
                ["editorAlias"] = value.Editor, ["culture"] = value.Culture, ["segment"] = null, ["alias"] = value.Alias, ["value"] = value.Value?.DeepClone(),
            })]),
        };
    }
}
