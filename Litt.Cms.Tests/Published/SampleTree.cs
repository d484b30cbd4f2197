using System.Collections.Frozen;
using Litt.Cms.Published;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Routing;

namespace Litt.Cms.Tests.Published;

/// <summary>Published nodes by hand, for rules that need no database.</summary>
internal static class SampleTree
{
    public const string English = "en-US";
    public const string Danish = "da-DK";

    public static readonly PublishedContentType Page = Type(1, "page", ContentVariation.Nothing);
    public static readonly PublishedContentType Article = Type(2, "article", ContentVariation.Culture);

    public static PublishedNode Node(int id, int parentId, int sortOrder, string segment, PublishedContentType? type = null) => new()
    {
        Id = id,
        Key = Key(id),
        ParentId = parentId,
        Level = 1,
        Path = parentId < 0 ? $"-1,{id}" : $"-1,{parentId},{id}",
        SortOrder = sortOrder,
        Type = type ?? Page,
        Name = segment,
        Segments = new Dictionary<string, string[]> { [""] = [segment] },
        Version = (id, 0),
    };

    /// <summary>A node that is published in the cultures that it has a segment for.</summary>
    public static PublishedNode Variant(int id, int parentId, int sortOrder, params (string Culture, string Segment)[] segments) =>
        Node(id, parentId, sortOrder, "unused", Article) with
        {
            Segments = segments.ToDictionary(one => one.Culture, one => (string[])[one.Segment], StringComparer.OrdinalIgnoreCase),
            Cultures = [.. segments.Select(one => new NodeCulture(one.Culture, one.Segment, default))],
        };

    /// <summary>Values that need no database: one of each property.</summary>
    public static NodeDetails Details(params object?[] values) => new KnownValues([.. values.Select(value => (SourceValue[])[new SourceValue("", "", value)])]);

    public static Guid Key(int id) => new(id, 0, 0, new byte[8]);

    public static PublishedTree Tree(params PublishedNode[] nodes) => PublishedTree.Empty.With(nodes, []);

    public static Snapshot Snapshot(PublishedTree documents, Domain[]? domains = null, RouteRules? rules = null) =>
        new(documents, PublishedTree.Empty, PublishedTree.Empty, Site(domains, rules), Services());

    public static SiteFacts Site(Domain[]? domains = null, RouteRules? rules = null) =>
        new(English, [English, Danish], domains ?? [], FrozenDictionary<int, string>.Empty, FrozenSet<int>.Empty, rules ?? new RouteRules());

    public static PublishedNode? At(this Snapshot snapshot, string address) => snapshot.Routes.Find(new Uri(new Uri("https://litt.example/"), address))?.Node;

    public static SnapshotServices Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IVariationContextAccessor>(new HybridVariationContextAccessor(NoAppCache.Instance));
        services.AddSingleton<IPropertyRenderingContextAccessor>(new HybridPropertyRenderingContextAccessor(NoAppCache.Instance));
        services.AddSingleton<IPublishedModelFactory, NoopPublishedModelFactory>();
        services.AddSingleton<IPublishedValueFallback, NoopPublishedValueFallback>();
        return new SnapshotServices(services.BuildServiceProvider());
    }

    public static PublishedContentType Type(int id, string alias, ContentVariation variation, params (string Alias, IPropertyValueConverter Converter)[] properties)
    {
        var factory = new Moq.Mock<IPublishedContentTypeFactory>();
        factory.Setup(types => types.GetDataType(Moq.It.IsAny<int>()))
            .Returns((int number) => new PublishedDataType(number, "Test", null, new Lazy<object?>(() => null)));
        return new PublishedContentType(
            Key(id),
            id,
            alias,
            PublishedItemType.Content,
            [],
            type => properties.Select((property, number) => new PublishedPropertyType(
                type,
                property.Alias,
                number,
                true,
                variation,
                new PropertyValueConverterCollection(() => [property.Converter]),
                new NoopPublishedModelFactory(),
                factory.Object)),
            variation);
    }

    private sealed class KnownValues(SourceValue[]?[] values) : NodeDetails
    {
        public override SourceValue[]?[] ValuesOf(PublishedNode node) => values;
    }
}
