using System.Text.RegularExpressions;
using Umbraco.Cms.Core;

namespace Litt.Cms.Editors.RichText;

/// <summary>Links to documents and media in rich text: `/{localLink:GUID}` with a `type` attribute, or `/{localLink:umb://document/...}` of older sites.</summary>
internal static partial class LocalLinks
{
    /// <summary>Whether an address is a link to an item of this site, by its key or identifier.</summary>
    public static bool IsLocalLink(string? address) => address is not null && Pattern().IsMatch(address);

    /// <summary>The item that a link leads to; null where it is no local link, or of a kind that has no address.</summary>
    /// <param name="address">The `href` of the link.</param>
    /// <param name="type">Its `type` attribute: document or media.</param>
    public static GuidUdi? Destination(string? address, string? type)
    {
        if (address is null || Pattern().Match(address) is not { Success: true } match)
            return null;

        var id = match.Groups["id"].Value;
        if (UdiParser.TryParse(id, out GuidUdi? udi))
            return udi;

        return type?.ToLowerInvariant() is Constants.UdiEntityType.Document or Constants.UdiEntityType.Media && Guid.TryParse(id, out var key)
            ? new GuidUdi(type.ToLowerInvariant(), key)
            : null;
    }

    /// <summary>What follows the item in a link's address: its anchor or query.</summary>
    public static string Rest(string? address) => address is not null && Pattern().Match(address) is { Success: true } match ? address[match.Length..] : string.Empty;

    [GeneratedRegex(@"^\s*/?(?:\{|%7B)localLink:(?<id>(?:umb://[a-z\-]+/)?[0-9a-fA-F\-]+)(?:\}|%7D)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
