using System.Net;
using Litt.Cms.Tests.Website;
using Litt.Cms.Upkeep.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Litt.Cms.Tests.Management;

public sealed class SchedulingADocument(DocumentSite site) : IClassFixture<DocumentSite>
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Takes_each_culture_online_and_offline_at_its_time()
    {
        var id = await site.WriteAsync("Later", "Senere");
        await site.Administrator.PutAsync($"/document/{id}/publish", new
        {
            PublishSchedules = new object[]
            {
                new { Culture = "en-US", Schedule = new { PublishTime = Now.AddHours(1), UnpublishTime = Now.AddHours(3) } },
                new { Culture = "da-DK", Schedule = new { PublishTime = Now.AddHours(2) } },
            },
        });

        Assert.Equal(["da-DK: Draft", "en-US: Draft"], await StatesAsync(id));
        await RunAsync(Now.AddMinutes(30));
        Assert.Equal(["da-DK: Draft", "en-US: Draft"], await StatesAsync(id));
        await RunAsync(Now.AddMinutes(61));
        Assert.Equal(["da-DK: Draft", "en-US: Published"], await StatesAsync(id));
        await RunAsync(Now.AddMinutes(121));
        Assert.Equal(["da-DK: Published", "en-US: Published"], await StatesAsync(id));
    }

    [Fact]
    public async Task Shows_it_to_visitors_and_takes_it_from_them()
    {
        await using var cms = await TestCms.StartAsync();
        var editor = await BackofficeUser.SignInAsync(cms);
        var page = await new Author(cms).WritePageAsync("Open house");
        await editor.PutAsync($"/document/{page}/publish", new
        {
            PublishSchedules = new[] { new { Schedule = new { PublishTime = Now.AddHours(1), UnpublishTime = Now.AddHours(2) } } },
        });

        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/open-house/"));
        await RunAsync(cms, Now.AddMinutes(61));
        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/open-house/"));
        await RunAsync(cms, Now.AddMinutes(121));
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/open-house/"));
    }

    [Fact]
    public async Task Is_told_of_the_draft_and_of_what_is_published_so_that_it_looks_like_no_change()
    {
        var id = await site.WriteAsync("For a while");
        await site.PublishAsync(id, "en-US");

        await site.Administrator.PutAsync($"/document/{id}/publish", new
        {
            PublishSchedules = new[] { new { Culture = "en-US", Schedule = new { UnpublishTime = Now.AddHours(1) } } },
        });

        var draft = (await site.Administrator.GetAsync($"/document/{id}"))["variants"]![0]!;
        var published = (await site.Administrator.GetAsync($"/document/{id}/published"))["variants"]![0]!;
        Assert.NotNull(draft["scheduledUnpublishDate"]);
        Assert.Equal(draft.ToJsonString(), published.ToJsonString());
    }

    [Fact]
    public async Task Is_refused_for_a_time_that_is_over()
    {
        var id = await site.WriteAsync("Too late");

        var answer = await site.Administrator.SendAsync(HttpMethod.Put, $"/document/{id}/publish", new
        {
            PublishSchedules = new[] { new { Culture = "en-US", Schedule = new { PublishTime = Now.AddHours(-1) } } },
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task RunAsync(DateTimeOffset time) => RunAsync(site.Cms, time);

    private static Task RunAsync(TestCms cms, DateTimeOffset time) =>
        ActivatorUtilities.CreateInstance<ScheduledPublishing>(cms.Services, new FakeTimeProvider(time)).RunAsync(CancellationToken.None);

    private async Task<IEnumerable<string>> StatesAsync(Guid id) => (await site.Administrator.GetAsync($"/document/{id}"))["variants"]!.AsArray()
        .Select(variant => $"{variant!["culture"]}: {variant["state"]}").Order(StringComparer.Ordinal);
}
