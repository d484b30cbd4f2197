using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Links;

/// <summary>
/// A link as it is stored: an identifier for documents and media, an address for all else.
/// Some tools write `type` and `unique` instead of the identifier; both are read.
/// </summary>
internal sealed class StoredLink
{
    public string? Name { get; set; }

    public string? Target { get; set; }

    public Guid? Unique { get; set; }

    public string? Type { get; set; }

    public GuidUdi? Udi { get; set; }

    public string? Url { get; set; }

    public string? QueryString { get; set; }

    public string? Culture { get; set; }

    /// <summary>The document or media item that the link leads to, or null for an address.</summary>
    public GuidUdi? Destination() => Udi ?? (Unique is { } key && key != Guid.Empty && IsInternal(Type) ? new GuidUdi(Type!.ToLowerInvariant(), key) : null);

    public static StoredLink From(LinkDisplay link) => new()
    {
        Name = link.Name,
        Target = link.Target,
        Udi = IsInternal(link.Type) && link.Unique is { } key && key != Guid.Empty ? new GuidUdi(link.Type!.ToLowerInvariant(), key) : null,
        Url = IsInternal(link.Type) && link.Unique is not null ? null : link.Url,
        QueryString = link.QueryString,
        Culture = link.Culture,
    };

    /// <summary>The links of a stored value; none where it is empty or no list of links.</summary>
    public static StoredLink[] Read(object? value, IJsonSerializer json) =>
        value?.ToString() is { Length: > 0 } text && json.TryDeserialize(text, out StoredLink[]? links) ? links : [];

    private static bool IsInternal(string? type) =>
        string.Equals(type, LinkDisplay.Types.Document, StringComparison.OrdinalIgnoreCase)
        || string.Equals(type, LinkDisplay.Types.Media, StringComparison.OrdinalIgnoreCase);
}
