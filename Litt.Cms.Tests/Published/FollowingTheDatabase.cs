using Litt.Cms.Published;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Tests.Published;

public sealed class FollowingTheDatabase
{
    [Fact]
    public async Task Ends_where_reading_all_anew_would_whatever_editors_do()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var snapshots = cms.Services.GetRequiredService<Snapshots>();
        var random = new Random(18);
        List<Guid> pages = [Author.Home];
        for (var step = 0; step < 60; step++)
        {
            var any = pages[random.Next(pages.Count)];
            await DoAsync(any == Author.Home ? 0 : random.Next(7), any, step);
            if (step % 10 == 0)
                await author.SortAsync(Author.Home, Author.Statement, Author.Principles);
        }

        var fresh = cms.Services.GetRequiredService<SnapshotLoader>().ReadAll(PublishedItemType.Content);
        Assert.True(fresh.Count > 11);
        Assert.Equal(Described(fresh), Described(snapshots.Latest.Documents));

        // Some of it is refused, such as publishing below a draft; that is part of the life of a tree.
        Task DoAsync(int what, Guid any, int step) => Record.ExceptionAsync(() => what switch
        {
            0 or 1 => AddAsync(any, step),
            2 => author.PublishAsync(any),
            3 => author.UnpublishAsync(any),
            4 => author.ChangeAsync(any, $"Renamed {step}"),
            5 => author.MoveAsync(any, pages[random.Next(pages.Count)]),
            _ => author.TrashAsync(any),
        });

        async Task AddAsync(Guid parent, int step)
        {
            var key = await author.WritePageAsync($"Page {step}", parent);
            pages.Add(key);
            if (random.Next(3) > 0)
                await author.PublishAsync(key);
        }
    }

    [Fact]
    public async Task Makes_the_segments_that_Umbracos_provider_makes()
    {
        await using var cms = await TestCms.StartAsync();
        var (shortStrings, providers) = (cms.Services.GetRequiredService<IShortStringHelper>(), cms.Services.GetRequiredService<UrlSegmentProviderCollection>());
        var type = cms.Services.GetRequiredService<IContentTypeService>().Get("page")!;
        var home = cms.Services.GetRequiredService<Snapshots>().Latest.Documents.Find(Author.Home)!;
        foreach (var name in (string[])["Ærø & Ålborg", "What's  new?", "Straße — 2.0", "L’été", "日本", "a/b.c"])
        {
            var expected = new Content(name, -1, type).GetUrlSegments(shortStrings, providers);
            Assert.Equal(expected, home.Details.SegmentsOf(home with { Name = name })[""]);
        }
    }

    [Fact]
    public async Task Costs_visitors_nothing_when_only_a_draft_was_saved()
    {
        await using var cms = await TestCms.StartAsync();
        var snapshots = cms.Services.GetRequiredService<Snapshots>();
        var before = snapshots.Latest;

        await new Author(cms).ChangeAsync(Author.FirstPrinciple, null, ("statement", "A draft"));

        Assert.Same(before, snapshots.Latest);
    }

    [Fact]
    public async Task Shares_all_other_documents_with_the_snapshot_before()
    {
        await using var cms = await TestCms.StartAsync();
        var snapshots = cms.Services.GetRequiredService<Snapshots>();
        var author = new Author(cms);
        var before = snapshots.Latest;

        await author.ChangeAsync(Author.FirstPrinciple, null, ("statement", "Another one"));
        await author.PublishAsync(Author.FirstPrinciple);

        Assert.NotSame(before, snapshots.Latest);
        foreach (var node in before.Documents.All)
            Assert.Equal(node.Key != Author.FirstPrinciple, ReferenceEquals(node, snapshots.Latest.Documents.Find(node.Key)));
        Assert.Contains("Another one", await cms.ReadAsync("/harm-reduction-principles/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_a_changed_type_still_has()
    {
        await using var cms = await TestCms.StartAsync();
        var types = cms.Services.GetRequiredService<IContentTypeService>();
        var page = await new Author(cms).PublishPageAsync("Our story", null, ("menuName", "Story"));
        Assert.Contains(">Story<", await cms.ReadAsync("/"), StringComparison.Ordinal);

        var type = types.Get(Author.PageType)!;
        type.RemoveContentType("navigation");
        Assert.True((await types.UpdateAsync(type, Umbraco.Cms.Core.Constants.Security.SuperUserKey)).Success);

        Assert.Contains("<h1>Our story</h1>", await cms.ReadAsync("/our-story/"), StringComparison.Ordinal);
        Assert.DoesNotContain(">Story<", await cms.ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("menuName", await cms.ReadAsync($"/umbraco/delivery/api/v2/content/item/{page}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_backoffice_where_documents_are()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        await author.PublishPageAsync("Twins");
        var draft = await author.WritePageAsync("Unseen");
        var infos = cms.Services.GetRequiredService<IPublishedUrlInfoProvider>();
        var contents = cms.Services.GetRequiredService<IContentService>();

        var published = await infos.GetAllAsync(contents.GetById(Author.Principles)!);
        var unpublished = await infos.GetAllAsync(contents.GetById(draft)!);

        Assert.Equal("/harm-reduction-principles/", Assert.Single(published).Url?.OriginalString);
        Assert.DoesNotContain(unpublished, info => info.Url is not null);
    }

    private static IEnumerable<string> Described(PublishedTree tree) => tree.All.OrderBy(node => node.Id).Select(node =>
        $"{node.Id} {node.Key} {node.ParentId} {node.Level} {node.Path} {node.SortOrder} {node.Name} {node.Version} {node.SegmentsIn("").FirstOrDefault()} "
        + string.Join(',', tree.ChildrenOf(node.Id).Select(child => child.Id)));
}
