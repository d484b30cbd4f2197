using Litt.Cms.Tests.Website;
using Litt.Cms.Upkeep.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Litt.Cms.Tests.Upkeep;

public sealed class CleaningVersions
{
    [Fact]
    public async Task Throws_away_old_ones_but_those_that_are_kept()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Often changed");
        for (var change = 0; change < 5; change++)
        {
            await author.ChangeAsync(page, null, ("heading", $"Change {change}"));
            await author.PublishAsync(page);
        }

        var editor = await BackofficeUser.SignInAsync(cms);
        var old = (await VersionsAsync(editor, page)).Where(version => !version.IsCurrent).ToArray();
        await editor.PutAsync($"/document-version/{old[1].Id}/prevent-cleanup?preventCleanup=true", null);

        await ActivatorUtilities.CreateInstance<VersionCleanup>(cms.Services, new FakeTimeProvider(DateTimeOffset.UtcNow.AddYears(1))).RunAsync(CancellationToken.None);

        var left = await VersionsAsync(editor, page);
        Assert.True(old.Length > 2);
        Assert.Equal([old[1].Id], left.Where(version => !version.IsCurrent).Select(version => version.Id));
        Assert.Contains(left, version => version.IsCurrent);
    }

    private static async Task<IReadOnlyList<(string Id, bool IsCurrent)>> VersionsAsync(BackofficeUser editor, Guid page) =>
    [
        .. (await editor.GetAsync($"/document-version?documentId={page}"))["items"]!.AsArray()
            .Select(version => ((string)version!["id"]!, (bool)version["isCurrentPublishedVersion"]! || (bool)version["isCurrentDraftVersion"]!)),
    ];
}
