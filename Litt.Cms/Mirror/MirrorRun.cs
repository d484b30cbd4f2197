using System.Text;
using System.Text.Json.Nodes;
using Litt.Cms.Published;

namespace Litt.Cms.Mirror;

/// <summary>What came of writing a mirror.</summary>
/// <param name="Written">Files that are new or have changed.</param>
/// <param name="Unchanged">Files that were there already.</param>
/// <param name="Removed">Files of the last time that are no part of the site any more.</param>
/// <param name="DeadLinks">Pages, and what they link to on the site that is not there.</param>
/// <param name="Failures">What the site could not answer, in words.</param>
internal sealed record MirrorReport(int Written, int Unchanged, int Removed, IReadOnlyList<(string Page, string Link)> DeadLinks, IReadOnlyList<string> Failures);

/// <summary>Follows the site's own links from all that is published, and writes each answer as a file whose links lead to files.</summary>
/// <param name="site">What is asked.</param>
/// <param name="isAddressKnown">Whether it is asked at the address that the world knows it by.</param>
/// <param name="folder">What is written to.</param>
/// <param name="snapshot">What is published.</param>
internal sealed class MirrorRun(Visit site, bool isAddressKnown, MirrorFolder folder, Snapshot snapshot)
{
    private const string Api = "umbraco/delivery/api/v2/content";

    private static readonly string[] Starts = ["", "robots.txt", "sitemap.xml", "feed.xml", "favicon.ico", "sw.js"];

    private readonly Dictionary<Uri, Answer> answers = [];
    private readonly Dictionary<Uri, string> files = [];
    private readonly List<(string Page, string Link)> dead = [];
    private readonly List<string> failures = [];

    public async Task<MirrorReport> WriteAsync()
    {
        foreach (var start in Starts.Select(path => new Uri(site.Root, path)).Concat(Pages()))
            await FindAsync(start, null);
        foreach (var (address, answer) in answers.OrderBy(pair => pair.Key.AbsoluteUri, StringComparer.Ordinal).ToList())
            folder.Write(files[address], Content(address, answer));
        await WriteNotFoundAsync();
        await WriteJsonAsync();
        // What could not be asked may be there all the same: nothing is taken away then.
        var removed = failures.Count == 0 ? folder.Finish() : 0;
        return new MirrorReport(folder.Written, folder.Unchanged, removed, dead, failures);
    }

    private IEnumerable<Uri> Pages() =>
        from page in snapshot.All
        from culture in page.Cultures.Keys
        let url = page.Url(culture.Length == 0 ? snapshot.Site.DefaultCulture : culture)
        where url != "#"
        let address = new Uri(site.Root, url)
        where IsOwn(address)
        select address;

    /// <summary>Asks for an address and for all that it links to.</summary>
    private async Task FindAsync(Uri start, Uri? linkedFrom)
    {
        var open = new Stack<(Uri Address, Uri? From)>([(start, linkedFrom)]);
        while (open.TryPop(out var next))
        {
            if (files.ContainsKey(next.Address))
                continue;
            var answer = await site.AskAsync(next.Address);
            // The new address of what has moved takes the old one's place in links.
            var (at, found) = answer.Location is { } moved && IsOwn(moved) ? (Plain(moved), await site.AskAsync(moved)) : (next.Address, answer);
            if (found.Status >= StatusCodes.Status500InternalServerError)
                failures.Add($"{next.Address.AbsolutePath} was answered with {found.Status}.");
            if (found.Status != StatusCodes.Status200OK)
            {
                if (next.From is { } page)
                    dead.Add((page.AbsolutePath, next.Address.AbsolutePath));
                continue;
            }

            if (Place(at, next.Address, found) && answers.TryAdd(at, found))
            {
                foreach (var link in LinksOf(at, found))
                    open.Push((link, at));
            }
        }
    }

    /// <summary>Notes which file an answer has.</summary>
    private bool Place(Uri at, Uri asked, Answer answer)
    {
        try
        {
            files[at] = files[asked] = MirrorPaths.FileOf(at, answer.ContentType);
            return true;
        }
        catch (InvalidDataException exception)
        {
            failures.Add(exception.Message);
            return false;
        }
    }

    private List<Uri> LinksOf(Uri address, Answer answer)
    {
        List<Uri> links = [];
        _ = Rewrite(address, answer, link =>
        {
            links.Add(link);
            return null;
        });
        if (answer.IsPage)
            links.AddRange(PageLinks.SharedPictures(Encoding.UTF8.GetString(answer.Body)).Select(link => new Uri(link)).Where(IsOwn));
        return links;
    }

    private byte[] Content(Uri address, Answer answer)
    {
        var from = files[address];
        return Rewrite(address, Known(answer), link => files.TryGetValue(link, out var to) ? MirrorPaths.Link(from, to) : null);
    }

    /// <summary>Where nobody knows the site's address, a page names none.</summary>
    private Answer Known(Answer answer) =>
        answer.IsPage && !isAddressKnown ? answer with { Body = Encoding.UTF8.GetBytes(PageLinks.WithoutAddress(Encoding.UTF8.GetString(answer.Body))) } : answer;

    /// <summary>The answer with its links to the site itself in another form.</summary>
    private byte[] Rewrite(Uri address, Answer answer, Func<Uri, string?> replace)
    {
        string? Replace(string link)
        {
            // A link within the page is one already.
            if (link.TrimStart().StartsWith('#') || !Uri.TryCreate(address, link.Trim(), out var to) || !IsOwn(to))
                return null;
            return replace(Plain(to)) is { } better ? better + to.Fragment : null;
        }

        return answer.ContentType switch
        {
            "text/html" => Encoding.UTF8.GetBytes(PageLinks.Rewrite(Encoding.UTF8.GetString(answer.Body), Replace)),
            "text/css" => Encoding.UTF8.GetBytes(PageLinks.RewriteStyle(Encoding.UTF8.GetString(answer.Body), Replace)),
            "application/manifest+json" => Manifest(answer.Body, Replace),
            _ => answer.Body,
        };
    }

    private static byte[] Manifest(byte[] body, Func<string, string?> replace)
    {
        var manifest = JsonNode.Parse(body)!.AsObject();
        foreach (var holder in (manifest["icons"]?.AsArray() ?? []).Select(icon => (icon!.AsObject(), "src")).Prepend((manifest, "start_url")).Prepend((manifest, "scope")))
        {
            if (holder.Item1[holder.Item2]?.GetValue<string>() is { } link && replace(link) is { } better)
                holder.Item1[holder.Item2] = holder.Item2 == "scope" ? "./" : better;
        }

        return Encoding.UTF8.GetBytes(manifest.ToJsonString());
    }

    /// <summary>Hosts show it for any address, at any depth: its links begin at the host's root.</summary>
    private async Task WriteNotFoundAsync()
    {
        var answer = await site.AskAsync(new Uri(site.Root, "404.html"));
        folder.Write("404.html", Rewrite(new Uri(site.Root, "404.html"), answer, link => files.TryGetValue(link, out var file) ? "/" + MirrorPaths.Link("", file) : null));
    }

    /// <summary>What other front ends read: the list of all documents, and each by its id.</summary>
    private async Task WriteJsonAsync()
    {
        var all = new JsonArray();
        int total;
        do
        {
            var page = await site.AskAsync(new Uri(site.Root, $"{Api}?skip={all.Count}&take=100"));
            if (page.Status != StatusCodes.Status200OK)
                return;
            var list = JsonNode.Parse(page.Body)!;
            total = list["total"]!.GetValue<int>();
            var items = list["items"]!.AsArray();
            if (items.Count == 0)
                break;
            foreach (var item in items)
                all.Add(item!.DeepClone());
        }
        while (all.Count < total);

        foreach (var id in all.Select(item => item!["id"]!.GetValue<Guid>()))
            folder.Write($"{Api}/item/{id}.json", (await site.AskAsync(new Uri(site.Root, $"{Api}/item/{id}"))).Body);
        folder.Write($"{Api}.json", Encoding.UTF8.GetBytes(new JsonObject { ["total"] = all.Count, ["items"] = all }.ToJsonString()));
    }

    private bool IsOwn(Uri address) =>
        address.Scheme == site.Root.Scheme && address.Authority == site.Root.Authority && !address.AbsolutePath.StartsWith("/umbraco", StringComparison.OrdinalIgnoreCase);

    private static Uri Plain(Uri address) => address.Fragment.Length == 0 ? address : new Uri(address.GetLeftPart(UriPartial.Query));
}
