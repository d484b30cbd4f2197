using System.Text.Json;
using Litt.Cms.Published;
using Litt.Cms.Website.Models;

namespace Litt.Cms.Website;

/// <summary>What a phone shows where somebody keeps the site among their apps.</summary>
internal sealed class WebManifest(Snapshots snapshots, SiteFiles files)
{
    public const string Path = "/site.webmanifest";

    private const string Ground = "#fcf8f1";

    public async Task AnswerAsync(HttpContext context)
    {
        var snapshot = snapshots.Latest;
        using var pinned = snapshot.Pin();
        var output = await snapshot.Outputs.GetOrMakeAsync(
            CachedPages.KeyOf(context.Request), () => Task.FromResult(new Output(Write(snapshot, context.Request.PathBase), "application/manifest+json; charset=utf-8")));
        await output.WriteAsync(context);
    }

    private byte[] Write(Snapshot snapshot, PathString below)
    {
        var site = snapshot.Tops.OfType<Home>().FirstOrDefault();
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["name"] = site?.SiteName,
            ["short_name"] = site?.Name,
            ["lang"] = snapshot.Site.DefaultCulture,
            ["start_url"] = below + "/",
            ["scope"] = below + "/",
            ["display"] = "minimal-ui",
            ["background_color"] = Ground,
            ["theme_color"] = Ground,
            ["icons"] = new[]
            {
                Icon("/icons/icon.svg", "any", "image/svg+xml", "any"),
                Icon("/icons/icon-192.png", "192x192", "image/png", "any"),
                Icon("/icons/icon-512.png", "512x512", "image/png", "any"),
                Icon("/icons/icon-512.png", "512x512", "image/png", "maskable"),
            },
        });

        Dictionary<string, string> Icon(string path, string sizes, string type, string purpose) =>
            new() { ["src"] = files.AddressOf(path, below), ["sizes"] = sizes, ["type"] = type, ["purpose"] = purpose };
    }
}
