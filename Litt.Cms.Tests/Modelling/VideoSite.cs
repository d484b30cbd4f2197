using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Media.EmbedProviders;

namespace Litt.Cms.Tests.Modelling;

/// <summary>A site whose videos can be embedded, in place of those on the internet.</summary>
internal sealed class VideoSite : IEmbedProvider
{
    public string ApiEndpoint => "https://videos.example/oembed";

    public string[] UrlSchemeRegex => [@"^https://videos\.example/"];

    public Dictionary<string, string> RequestParams => [];

    /// <summary>Makes it the only one.</summary>
    public static void Answer(IServiceCollection services) => services.AddSingleton(new EmbedProvidersCollection(() => [new VideoSite()]));

    public Task<string?> GetMarkupAsync(string url, int? maxWidth, int? maxHeight, CancellationToken cancellationToken) => url.EndsWith("/gone", StringComparison.Ordinal)
        ? throw new HttpRequestException("There is nobody.")
        : Task.FromResult<string?>($"<iframe src=\"{url}\" width=\"{maxWidth}\" height=\"{maxHeight}\"></iframe>");
}
