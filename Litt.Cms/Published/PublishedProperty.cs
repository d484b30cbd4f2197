using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>A property of published content. Its value is converted once, and kept as long as the snapshot.</summary>
internal sealed class PublishedProperty(PublishedContent content, IPublishedPropertyType type, SourceValue[] sources) : IPublishedProperty
{
    private ConcurrentDictionary<(string Culture, string Segment), object?>? values;

    public IPublishedPropertyType PropertyType => type;

    public string Alias => type.Alias;

    private SnapshotServices Services => content.Snapshot.Services;

    // Content that varies by culture converts even an invariant value by culture: a link in it may lead to another language.
    private ContentVariation Variations => type.Variations | content.ContentType.Variations;

    public bool HasValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        var source = Source(culture, segment);
        return type.IsValue(source, PropertyValueLevel.Source)
            ?? type.IsValue(ToIntermediate(source), PropertyValueLevel.Inter)
            ?? type.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
            ?? false;
    }

    public object? GetSourceValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        return Source(culture, segment);
    }

    public object? GetValue(string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        if (type.CacheLevel == PropertyCacheLevel.None || Services.Rendering.PropertyRenderingContext is not null)
            return Convert(culture, segment);
        var kept = LazyInitializer.EnsureInitialized(ref values, () => new());
        var key = (KeyCulture(culture), segment ?? "");
        return kept.TryGetValue(key, out var value) ? value : kept.GetOrAdd(key, Convert(culture, segment));
    }

    /// <summary>Not kept: what it holds depends on the fields that the request asked for, and the whole answer is kept anyway.</summary>
    public object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
    {
        Contextualize(ref culture, ref segment);
        using (content.Snapshot.Pin())
            return type.ConvertInterToDeliveryApiObject(content, PropertyCacheLevel.Element, ToIntermediate(Source(culture, segment)), preview: false, expanding);
    }

    private object? Convert(string? culture, string? segment)
    {
        using (content.Snapshot.Pin())
            return type.ConvertInterToObject(content, PropertyCacheLevel.Element, ToIntermediate(Source(culture, segment)), preview: false);
    }

    private object? ToIntermediate(object? source) => type.ConvertSourceToInter(content, source, preview: false);

    private object? Source(string? culture, string? segment)
    {
        var ownCulture = type.Variations.VariesByCulture() ? culture ?? "" : "";
        var ownSegment = type.Variations.VariesBySegment() ? segment ?? "" : "";
        foreach (var source in sources)
        {
            if (source.Culture.Equals(ownCulture, StringComparison.OrdinalIgnoreCase) && source.Segment.Equals(ownSegment, StringComparison.OrdinalIgnoreCase))
                return source.Value;
        }

        return null;
    }

    // An invariant page on two domains has links in two languages.
    private string KeyCulture(string? culture) => string.IsNullOrEmpty(culture) ? Services.Variation.VariationContext?.Culture ?? "" : culture;

    private void Contextualize(ref string? culture, ref string? segment) =>
        Services.Variation.ContextualizeVariation(Variations, content.Id, Alias, ref culture, ref segment);
}
