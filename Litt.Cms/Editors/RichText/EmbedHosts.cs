using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Media.EmbedProviders;

namespace Litt.Cms.Editors.RichText;

/// <summary>
/// From where frames may be embedded: the sites of the registered oEmbed providers and what lies below them
/// (`player.vimeo.com` of `vimeo.com`), over https.
/// </summary>
internal sealed class EmbedHosts(EmbedProvidersCollection providers)
{
    /// <summary>What a provider's players are served from besides its own site.</summary>
    private static readonly string[] Others = ["youtube-nocookie.com", "lottie.host"];

    private static readonly string[] Prefixes = ["www.", "embed.", "publish.", "api."];

    private readonly Lazy<string[]> _sites = new(() => [.. providers.Select(Site).Concat(Others).Distinct()]);

    public bool IsAllowed(string? address)
    {
        var absolute = address?.Trim() is { } text && text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : address;
        return Uri.TryCreate(absolute, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0
            && _sites.Value.Any(site => uri.IdnHost == site || uri.IdnHost.EndsWith("." + site, StringComparison.OrdinalIgnoreCase));
    }

    private static string Site(IEmbedProvider provider)
    {
        var host = new Uri(provider.ApiEndpoint).Host;
        return Prefixes.FirstOrDefault(prefix => host.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? host[prefix.Length..] : host;
    }
}
