using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Tests.Website;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Modelling;

/// <summary>What editors of properties ask: embeds, roots of pickers.</summary>
public sealed class AskingAroundTheSite
{
    [Fact]
    public async Task Gets_the_markup_of_a_video_in_the_wished_size()
    {
        await using var cms = await TestCms.StartAsync(services: VideoSite.Answer);
        var modeller = await SignInAsync(cms);

        var found = await modeller.User.GetAsync("/oembed/query?url=https://videos.example/1&maxWidth=640&maxHeight=360");

        Assert.Equal("""<iframe src="https://videos.example/1" width="640" height="360"></iframe>""", (string?)found["markup"]);
        Assert.Equal("NoSupportedProvider", (await modeller.RefusedAsync(HttpMethod.Get, "/oembed/query?url=https://others.example/1")).Status);
        Assert.Contains("url", (await modeller.RefusedAsync(HttpMethod.Get, "/oembed/query?url=javascript:alert(1)")).Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadGateway, (await modeller.User.SendAsync(HttpMethod.Get, "/oembed/query?url=https://videos.example/gone")).StatusCode);
    }

    [Fact]
    public async Task Finds_the_root_of_a_picker_from_where_it_stands()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);

        Assert.Equal([Author.Home], await RootsAsync(modeller, "Root", []));
        Assert.Equal([Author.Principles], await RootsAsync(modeller, "Parent", []));
        Assert.Equal([Author.FirstPrinciple], await RootsAsync(modeller, "Current", []));
        Assert.Equal(8, (await RootsAsync(modeller, "Root", ["FurthestDescendantOrSelf"])).Count);
        Assert.Empty(await RootsAsync(modeller, "NoSuchOrigin", []));
        Assert.Contains("$.query.steps", (await modeller.RefusedAsync(HttpMethod.Post, "/dynamic-root/query", Wish("Root", ["Sideways"]))).Errors, StringComparison.Ordinal);
        Assert.Equal(4, (await modeller.User.GetAsync("/dynamic-root/steps")).AsArray().Count);
    }

    private static async Task<IReadOnlyList<Guid>> RootsAsync(Modeller modeller, string origin, string[] steps)
    {
        using var answer = await modeller.User.SendAsync(HttpMethod.Post, "/dynamic-root/query", Wish(origin, steps));
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["roots"]!.AsArray().Select(root => (Guid)root!)];
    }

    private static object Wish(string origin, string[] steps) => new
    {
        Context = new { Id = Author.FirstPrinciple, Parent = new { Id = Author.Principles } },
        Query = new { Origin = new { Alias = origin }, Steps = steps.Select(step => new { Alias = step, DocumentTypeIds = new[] { Author.PrincipleType } }) },
    };
}
