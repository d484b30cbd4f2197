using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>What views ask of published content, by the names that Umbraco's views use. All of it is answered from the content's own snapshot.</summary>
public static class PublishedContentExtensions
{
    /// <summary>The value of a property, converted; <paramref name="defaultValue"/> where the property is missing or empty.</summary>
    /// <param name="content">What has the property.</param>
    /// <param name="alias">The property's alias.</param>
    /// <param name="culture">The culture; without one, that of the page.</param>
    /// <param name="segment">The segment; without one, the value that is of none.</param>
    /// <param name="fallback">Where to look then: <c>Fallback.ToLanguage</c>, <c>Fallback.ToAncestors</c>.</param>
    /// <param name="defaultValue">For <c>Fallback.ToDefaultValue</c>, and where nothing is found.</param>
    public static T? Value<T>(
        this IPublishedElement content, string alias, string? culture = null, string? segment = null, Fallback fallback = default, T? defaultValue = default)
    {
        // A block is of no snapshot: it is a part of a value.
        var fallbacks = PublishedContent.Behind(content)?.Snapshot.Services.Fallback
            ?? StaticServiceProvider.Instance.GetRequiredService<IPublishedValueFallback>();
        return content is IPublishedContent document
            ? document.Value(fallbacks, alias, culture, segment, fallback, defaultValue)
            : content.Value(fallbacks, alias, culture, segment, fallback, defaultValue);
    }

    /// <inheritdoc cref="Value{T}(IPublishedElement, string, string?, string?, Fallback, T)"/>
    public static object? Value(
        this IPublishedElement content, string alias, string? culture = null, string? segment = null, Fallback fallback = default, object? defaultValue = null) =>
        content.Value<object>(alias, culture, segment, fallback, defaultValue);

    /// <summary>Whether a property has a value.</summary>
    public static bool HasValue(this IPublishedElement content, string alias, string? culture = null) => content.GetProperty(alias)?.HasValue(culture) ?? false;

    /// <summary>The address of a document: relative, unless it lies under another domain.</summary>
    public static string Url(this IPublishedContent content, string? culture = null, UrlMode mode = UrlMode.Default)
    {
        var published = Behind(content);
        var spoken = culture ?? published.Snapshot.Services.Variation.VariationContext?.Culture ?? published.Snapshot.Site.DefaultCulture;
        return published.Snapshot.Services.Urls.GetUrl(content, mode, spoken);
    }

    /// <summary>The children that can be seen, by sort order.</summary>
    public static IEnumerable<IPublishedContent> Children(this IPublishedContent content) => Behind(content).Snapshot.ChildrenOf(content.Id);

    /// <summary>The children of one type.</summary>
    public static IEnumerable<T> Children<T>(this IPublishedContent content)
        where T : class, IPublishedContent => content.Children().OfType<T>();

    /// <summary>The children of the document type with the alias.</summary>
    public static IEnumerable<IPublishedContent> ChildrenOfType(this IPublishedContent content, string alias) =>
        content.Children().Where(child => child.ContentType.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether no editor has hidden the document from menus and lists (Umbraco's umbracoNaviHide).</summary>
    public static bool IsVisible(this IPublishedContent content) => !content.Value<bool>(Constants.Conventions.Content.NaviHide);

    /// <summary>The parent; null at the top of the tree.</summary>
    public static IPublishedContent? Parent(this IPublishedContent content)
    {
        var published = Behind(content);
        return published.Snapshot.Document(published.Node.ParentId);
    }

    /// <summary>The document at the top of the tree, which may be the document itself.</summary>
    public static IPublishedContent Root(this IPublishedContent content) => content.Parent() is { } parent ? parent.Root() : content;

    /// <summary>The document and all above it, from the document up.</summary>
    public static IEnumerable<IPublishedContent> AncestorsOrSelf(this IPublishedContent content)
    {
        for (var one = content; one is not null; one = one.Parent())
            yield return one;
    }

    /// <summary>All below a document, in the order of the tree.</summary>
    public static IEnumerable<IPublishedContent> Descendants(this IPublishedContent content)
    {
        foreach (var child in content.Children())
        {
            yield return child;
            foreach (var descendant in child.Descendants())
                yield return descendant;
        }
    }

    private static PublishedContent Behind(IPublishedElement content) =>
        PublishedContent.Behind(content) ?? throw new ArgumentException($"'{content.Name}' is not of a snapshot.", nameof(content));
}
