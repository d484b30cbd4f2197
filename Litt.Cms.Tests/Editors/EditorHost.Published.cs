using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Tests.Editors;

/// <summary>The published side: what views and the Delivery API get of a stored value.</summary>
internal sealed partial class EditorHost
{
    private static readonly Lazy<Type[]> Interfaces = new(() =>
        [.. typeof(IDataEditor).Assembly.GetExportedTypes().Where(type => type is { IsInterface: true, IsGenericTypeDefinition: false })]);

    private static readonly JsonSerializerOptions DeliveryJson = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What views get of a stored value.</summary>
    public object? View(
        string alias, object? stored, string configuration = "{}", bool preview = false, ContentVariation ownerVariation = ContentVariation.Nothing)
    {
        var (type, owner) = Published(alias, configuration, ownerVariation);
        var intermediate = type.ConvertSourceToInter(owner, stored, preview);
        return type.ConvertInterToObject(owner, PropertyCacheLevel.Element, intermediate, preview);
    }

    /// <summary>What the Delivery API gives of a stored value.</summary>
    public JsonNode? Deliver(
        string alias, object? stored, string configuration = "{}", bool preview = false, ContentVariation ownerVariation = ContentVariation.Nothing)
    {
        var (type, owner) = Published(alias, configuration, ownerVariation);
        var intermediate = type.ConvertSourceToInter(owner, stored, preview);
        var value = type.ConvertInterToDeliveryApiObject(owner, PropertyCacheLevel.Element, intermediate, preview, expanding: false);
        return JsonSerializer.SerializeToNode(value, value?.GetType() ?? typeof(object), DeliveryJson);
    }

    public bool? IsValue(string alias, object? stored, string configuration = "{}")
    {
        var (type, owner) = Published(alias, configuration);
        return type.IsValue(stored, PropertyValueLevel.Source)
            ?? type.IsValue(type.ConvertSourceToInter(owner, stored, false), PropertyValueLevel.Inter);
    }

    public (IPublishedPropertyType Type, IPublishedElement Owner) Published(
        string alias, string configuration, ContentVariation variation = ContentVariation.Nothing)
    {
        var type = ContentType(Guid.NewGuid(), "page", false, variation, [("value", alias, configuration, ContentVariation.Nothing)]);
        return (type.GetPropertyType("value")!, Mock.Of<IPublishedElement>(element => element.ContentType == type));
    }

    /// <summary>A published type with properties of these editors and configurations.</summary>
    public PublishedContentType ContentType(
        Guid key, string alias, bool isElement, ContentVariation variation, (string Alias, string Editor, string Configuration, ContentVariation Variation)[] properties)
    {
        var factory = new Mock<IPublishedContentTypeFactory>();
        for (var number = 0; number < properties.Length; number++)
        {
            var property = properties[number];
            factory.Setup(types => types.GetDataType(number)).Returns(new PublishedDataType(
                number, property.Editor, null, new Lazy<object?>(() => Configuration(property.Editor, property.Configuration))));
        }

        return new PublishedContentType(
            key,
            1,
            alias,
            isElement ? PublishedItemType.Element : PublishedItemType.Content,
            [],
            type => properties.Select((property, number) => new PublishedPropertyType(
                type,
                property.Alias,
                number,
                true,
                property.Variation,
                Services.GetRequiredService<PropertyValueConverterCollection>(),
                Services.GetRequiredService<IPublishedModelFactory>(),
                factory.Object)),
            variation,
            isElement);
    }

    private static void AddPublished(IServiceCollection services)
    {
        var document = PublishedItem(Document, "Principles", "principlesPage", PublishedItemType.Content);
        var documents = new Mock<IPublishedContentCache>();
        documents.Setup(cache => cache.GetById(Document)).Returns(document);
        documents.Setup(cache => cache.GetById(It.IsAny<bool>(), Document)).Returns(document);
        services.AddSingleton(documents.Object);

        var image = PublishedItem(Image, "Hands", "Image", PublishedItemType.Media);
        var media = new Mock<IPublishedMediaCache>();
        media.Setup(cache => cache.GetById(Image)).Returns(image);
        media.Setup(cache => cache.GetById(It.IsAny<bool>(), Image)).Returns(image);
        services.AddSingleton(media.Object);

        services.AddSingleton<IPublishedModelFactory, NoopPublishedModelFactory>();
        services.AddSingleton<IPublishedValueFallback, NoopPublishedValueFallback>();
        services.AddSingleton(Mock.Of<IVariationContextAccessor>());
        services.AddSingleton(Mock.Of<IDefaultCultureAccessor>(cultures => cultures.DefaultCulture == "en-US"));
        services.AddSingleton(Mock.Of<IApiContentNameProvider>(names =>
            names.GetName(document) == "Principles" && names.GetName(image) == "Hands"));
        services.AddSingleton(Mock.Of<IApiMediaUrlProvider>(urls => urls.GetUrl(image) == "/media/hands.jpg"));
        services.AddSingleton(Mock.Of<IApiMediaBuilder>(builder => builder.Build(image) == new ApiMedia(
            Image, "Hands", "Image", "/media/hands.jpg", "jpg", 1200, 800, 12345, new Dictionary<string, object?>())));
        var route = new ApiContentRoute("/principles/", new ApiContentStartItem(Document, "home"));
        services.AddSingleton(Mock.Of<IApiContentRouteBuilder>(routes => routes.Build(document, It.IsAny<string?>()) == route));
        services.AddSingleton(Mock.Of<IApiContentBuilder>(builder =>
            builder.Build(document) == new ApiContent(Document, "Principles", "principlesPage", default, default, route, new Dictionary<string, object?>())));
    }

    private static IPublishedContent PublishedItem(Guid key, string name, string type, PublishedItemType kind) => Mock.Of<IPublishedContent>(item =>
        item.Key == key && item.Name == name && item.ItemType == kind
        && item.ContentType == Mock.Of<IPublishedContentType>(contentType => contentType.Alias == type && contentType.ItemType == kind));

    /// <summary>Core's own converters ask for services that these tests never reach.</summary>
    private static void AddLooseStandIns(IServiceCollection services)
    {
        var missing = Interfaces.Value.Except(services.Select(service => service.ServiceType));
        foreach (var type in missing.ToArray())
            services.AddSingleton(type, _ => ((Mock)Activator.CreateInstance(typeof(Mock<>).MakeGenericType(type))!).Object);
    }
}
