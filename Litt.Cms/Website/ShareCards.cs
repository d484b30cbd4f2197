using System.Security.Cryptography;
using System.Text;
using Litt.Cms.Media.Images;
using Litt.Cms.Published;
using Litt.Cms.Website.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website;

/// <summary>The pictures of pages for whoever shares them: drawn when one is first asked for, at an address that changes with what is on it.</summary>
internal sealed class ShareCards(Snapshots snapshots, ShareCard card, Pages pages, IVariationContextAccessor variation)
{
    public const string Route = "/share/{id:guid}/{culture}/{version}.png";

    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>The address of a page's picture. The page's culture is the one in which it is being read.</summary>
    public static string PathOf(SitePage page, string culture) => $"/share/{page.Key:N}/{culture.ToLowerInvariant()}/{VersionOf(page)}.png";

    public async Task AnswerAsync(HttpContext context)
    {
        var snapshot = snapshots.Latest;
        using var pinned = snapshot.Pin();
        var asked = context.Request.RouteValues;
        var culture = snapshot.Site.Cultures.FirstOrDefault(one => one.Equals((string?)asked["culture"], StringComparison.OrdinalIgnoreCase));
        variation.VariationContext = new VariationContext(culture ?? snapshot.Site.DefaultCulture);
        if (culture is null || snapshot.Document(Guid.Parse((string)asked["id"]!)) is not SitePage page || snapshot.IsProtected(page))
        {
            await pages.AnswerAsync(context);
            return;
        }

        var now = VersionOf(page);
        var picture = await snapshot.Outputs.GetOrMakeAsync(
            new OutputKey("share", page.Key.ToString(), culture), async () => new Output(await card.DrawAsync(NameOf(page), page.Heading), "image/png"));
        // Who shared the page before it changed still shows a picture; it is the one of today, and not kept.
        await picture.WriteAsync(context, now.Equals(asked["version"]) ? ForEver : default);
    }

    private static string? NameOf(SitePage page) => page.Site is { } site && site.Id != page.Id ? site.SiteName : null;

    private static string VersionOf(SitePage page) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ShareCard.Design}\n{NameOf(page)}\n{page.Heading}")).AsSpan(0, 6));
}
