using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Delivery;

/// <summary>
/// Decides which properties an answer holds: those of the item that was asked for, limited by fields;
/// those of what it picks only where expand says so; those of blocks always. Belongs to one answer.
/// </summary>
internal sealed class Expansion(IApiPropertyRenderer renderer, FieldTree expand, FieldTree fields) : IOutputExpansionStrategy
{
    private readonly Stack<Guid> elements = new();
    private FieldTree? expanding = expand;
    private FieldTree? including = fields;
    private int depth;

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => IsOpen ? Map(content.Properties) : Nothing;

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) => IsOpen
        ? Map(media.Properties.Where(property => !skipUmbracoProperties || !property.Alias.StartsWith("umbraco", StringComparison.Ordinal)))
        : Nothing;

    public IDictionary<string, object?> MapElementProperties(IPublishedElement element)
    {
        // An element that picks itself, by whatever detour, would never end.
        if (elements.Contains(element.Key))
            return Nothing;
        elements.Push(element.Key);
        try
        {
            return Map(element.Properties);
        }
        finally
        {
            elements.Pop();
        }
    }

    private static Dictionary<string, object?> Nothing => [];

    private bool IsOpen => depth == 0 || expanding is not null;

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties)
    {
        var (outerExpanding, outerIncluding) = (expanding, including);
        var values = new Dictionary<string, object?>();
        depth++;
        try
        {
            foreach (var property in properties)
            {
                including = outerIncluding?.Of(property.Alias);
                if (outerIncluding is { IsLeaf: false } && including is null)
                    continue;
                expanding = outerExpanding?.Of(property.Alias);
                values[property.Alias] = renderer.GetPropertyValue(property, expanding is not null);
            }

            return values;
        }
        finally
        {
            depth--;
            (expanding, including) = (outerExpanding, outerIncluding);
        }
    }
}

/// <summary>Gives Umbraco's builders the expansion of the answer that is being made.</summary>
internal sealed class Expansions : IOutputExpansionStrategyAccessor
{
    private readonly AsyncLocal<Expansion?> current = new();

    public Expansion? Current
    {
        get => current.Value;
        set => current.Value = value;
    }

    public bool TryGetValue(out IOutputExpansionStrategy outputExpansionStrategy)
    {
        outputExpansionStrategy = current.Value!;
        return current.Value is not null;
    }
}
