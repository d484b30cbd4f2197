using System.Text.Json.Nodes;
using Litt.Cms.Tests.Modelling;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>One site in two languages that browsers can reach, for the stories that do not disturb each other, and somebody who prepares them over HTTP.</summary>
public sealed class OpenSite : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private TestCms? cms;
    private Modeller? modeller;
    private (IPage Page, BackofficePage Backoffice)? desk;

    internal TestCms Cms => cms!;

    internal Modeller Modeller => modeller!;

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
            return;
        await chromium.InitializeAsync();
        // The browser's sign-in does not end the one over which the stories are prepared and looked at.
        cms = await TestCms.StartAsync(
            new Dictionary<string, string?>
            {
                ["Umbraco:CMS:Security:AllowConcurrentLogins"] = "true",
                // On a busy machine the stories take longer than a token lives.
                ["Umbraco:CMS:Global:TimeOut"] = "04:00:00",
                ["Umbraco:CMS:Content:DisableDeleteWhenReferenced"] = "true",
            },
            listening: true);
        modeller = await Modeller.SignInAsync(cms);
        await modeller.AddDanishAsync();
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        if (cms is not null)
            await cms.DisposeAsync();
    }

    /// <summary>An editor, who signs in once for all stories.</summary>
    internal async Task<(IPage Page, BackofficePage Backoffice)> OpenAsync()
    {
        if (desk is not { } known)
        {
            var page = await chromium.OpenAsync(Cms);
            desk = known = (page, await BackofficePage.SignInAsync(page));
        }

        known.Backoffice.ForgetComplaints();
        return known;
    }

    /// <summary>The editor opens a document.</summary>
    /// <param name="document">Which.</param>
    /// <param name="variant">The culture, or two of them joined by <c>_&amp;_</c>.</param>
    internal async Task<(IPage Page, BackofficePage Backoffice)> OpenAsync(Guid document, string variant = "invariant")
    {
        var (page, backoffice) = await OpenAsync();
        await backoffice.OpenAsync(document, variant);
        return (page, backoffice);
    }

    /// <summary>A type of documents that have a title, which may stand at the top and below each other.</summary>
    internal Task<Guid> MakeTypeAsync(string alias, bool byCulture = false, Action<JsonObject>? change = null)
    {
        var type = Modeller.Type(alias, Modeller.Property("title", byCulture));
        type["id"] = Guid.NewGuid().ToString();
        type["allowedDocumentTypes"] = new JsonArray(new JsonObject { ["documentType"] = Modeller.Reference((string)type["id"]!), ["sortOrder"] = 0 });
        type["variesByCulture"] = byCulture;
        change?.Invoke(type);
        return Modeller.CreateTypeAsync(type);
    }

    internal async Task<IReadOnlyList<(Guid Id, string Name)>> ChildrenAsync(Guid parent) =>
        [.. (await ItemsAsync($"/tree/document/children?parentId={parent}")).Select(item => ((Guid)item!["id"]!, (string)item["variants"]![0]!["name"]!))];

    internal async Task<IReadOnlyList<Guid>> TrashedAsync() => [.. (await ItemsAsync("/recycle-bin/document/root")).Select(item => (Guid)item!["id"]!)];

    /// <summary>A draft of a document that does not vary.</summary>
    internal Task<Guid> WriteAsync(Guid type, string name, Guid? below = null, params JsonObject[] values) =>
        Modeller.WriteAsync(type, [Modeller.Name(name)], values, below);

    private async Task<JsonArray> ItemsAsync(string path) => (await Modeller.User.GetAsync(path))["items"]!.AsArray();
}

/// <summary>The stories that share a site.</summary>
[CollectionDefinition(nameof(OpenSite))]
public sealed class StoriesOfOneSite : ICollectionFixture<OpenSite>;
