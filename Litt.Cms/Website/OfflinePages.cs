using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Litt.Cms.Published;
using Litt.Cms.Website.Models;

namespace Litt.Cms.Website;

/// <summary>The service worker: keeps the home page, the principles and the statement in the visitor's browser, for when there is no network.</summary>
internal sealed class OfflinePages(Snapshots snapshots, SiteFiles files)
{
    public const string Path = "/sw.js";

    private const string Letters = "/fonts/fraunces-latin-400.woff2";

    private static readonly Uri Root = new("http://this.site/");

    // The policy of a worker is that of its own answer: it only reads.
    private const string Policy = "default-src 'none'; connect-src 'self'";

    public async Task AnswerAsync(HttpContext context)
    {
        var snapshot = snapshots.Latest;
        using var pinned = snapshot.Pin();
        var output = await snapshot.Outputs.GetOrMakeAsync(
            CachedPages.KeyOf(context.Request), () => Task.FromResult(new Output(Encoding.UTF8.GetBytes(Write(snapshot)), "text/javascript; charset=utf-8", policy: Policy)));
        await output.WriteAsync(context);
    }

    /// <summary>A worker differs from the last one when something was published: browsers then fetch what it keeps anew.</summary>
    private string Write(Snapshot snapshot)
    {
        var documents = snapshot.All.ToList();
        var addresses = documents
            .Where(page => page is Home or PrinciplesPage or AdvocacyStatement && !snapshot.IsProtected(page))
            .SelectMany(page => PageAddresses.Of(snapshot, page, Root))
            .Where(one => one.Address.Host == Root.Host)
            .Select(one => one.Address.AbsolutePath[1..])
            .Select(path => path.Length > 0 ? path : "./")
            .Distinct();
        var pages = JsonSerializer.Serialize((string[])[.. addresses, files.AddressOf(Letters, "")[1..]]);
        var worker = files.Script("/js/offline-worker.js");
        // The menu and the footer stand on every page, so that a change of any page may show on those that are kept.
        var changes = string.Join(' ', documents.Select(page => page.UpdateDate.Ticks));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pages + worker + changes)).AsSpan(0, 10));
        return $"const version = \"{version}\";\nconst pages = {pages};\n{worker}\n";
    }
}
