using System.Text.Json.Nodes;
using Litt.Cms.Upkeep.Files;
using Litt.Cms.Upkeep.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Tests.Media;

/// <summary>Files that nothing names go, items whose files are gone are found, and all else stays.</summary>
public sealed class KeepingFilesAndItemsTogether : IAsyncLifetime
{
    private TestCms? cms;
    private Photographer? photographer;

    private TestCms Cms => cms!;

    private Photographer Photographer => photographer!;

    private string MediaFolder => Path.Combine(Cms.DataFolder, "media");

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync(services: services => services.AddTransient<INotificationHandler<MediaSavingNotification>, EndBeforeTheSave>());
        photographer = await Photographer.SignInAsync(cms);
    }

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    [Fact]
    public async Task A_file_whose_item_was_never_saved_is_taken_away()
    {
        var upload = await Photographer.SendAsync("never.png", Pictures.Png());
        var item = Photographer.Item(Constants.MediaTypes.Guids.Image, EndBeforeTheSave.Name, null, Photographer.File(upload));
        using (await Photographer.User.SendAsync(HttpMethod.Post, "/media", item))
            Assert.Single(Files("never.png"));
        Assert.Empty((await FindAsync()).Strays);

        LongAgo();

        Assert.EndsWith("/never.png", Assert.Single((await FindAsync()).Strays), StringComparison.Ordinal);
        await CleanAsync();
        Assert.Empty(Files("never.png"));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(Cms.DataFolder, "strays"), "never.png", SearchOption.AllDirectories));
        Assert.Empty((await FindAsync()).Strays);
    }

    [Fact]
    public async Task The_file_of_an_item_stays_also_in_the_recycle_bin()
    {
        var kept = await Photographer.UploadAsync("Ærlig talt (1) & mere.png");
        var trashed = await Photographer.UploadAsync("trashed.png");
        await Photographer.User.PutAsync($"/media/{trashed}/move-to-recycle-bin", null);
        var before = Files("*").Order().ToArray();
        LongAgo();

        await CleanAsync();

        Assert.Equal(before, Files("*").Order());
        Assert.Empty((await FindAsync()).Lost);
        Assert.True(File.Exists(Path.Combine(Cms.DataFolder, (await Photographer.AddressAsync(kept))!.TrimStart('/'))));
    }

    [Fact]
    public async Task The_file_of_a_deleted_item_goes_with_it()
    {
        var picture = await Photographer.UploadAsync("gone.png");
        await Photographer.User.PutAsync($"/media/{picture}/move-to-recycle-bin", null);

        await Photographer.User.DeleteAsync("/recycle-bin/media");

        Assert.DoesNotContain(Files("*"), file => file.Contains("gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_was_replaced_goes_once_nothing_names_it()
    {
        var picture = await Photographer.UploadAsync("old.png");
        await Photographer.User.PutAsync($"/media/{picture}", new JsonObject
        {
            ["values"] = new JsonArray(Photographer.File(await Photographer.SendAsync("new.png", Pictures.Png()))),
            ["variants"] = new JsonArray(new JsonObject { ["name"] = "Replaced" }),
        });
        LongAgo();

        await CleanAsync();

        Assert.Empty(Files("old.png"));
        Assert.Single(Files("new.png"));
    }

    [Fact]
    public async Task An_item_whose_file_is_gone_is_found()
    {
        var picture = await Photographer.UploadAsync("lost.png");
        File.Delete(Files("lost.png").Single());

        var lost = Assert.Single((await FindAsync()).Lost);

        Assert.Equal((picture, "lost.png"), (lost.Key, lost.Name));
    }

    [Fact]
    public void The_clean_up_comes_soon_after_the_start() =>
        Assert.InRange(Cms.Services.GetServices<IRecurringJob>().OfType<StrayFileCleanup>().Single().FirstAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));

    private Task<MediaFileFindings> FindAsync() => Cms.Services.GetRequiredService<MediaFileCheck>().FindAsync(CancellationToken.None);

    private Task CleanAsync() => Cms.Services.GetServices<IRecurringJob>().OfType<StrayFileCleanup>().Single().RunAsync(CancellationToken.None);

    private IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(MediaFolder, pattern, SearchOption.AllDirectories);

    private void LongAgo()
    {
        foreach (var file in Files("*"))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-2));
    }

    /// <summary>Ends the save of one item where a process could be killed: its file is written, the item is not.</summary>
    private sealed class EndBeforeTheSave : INotificationHandler<MediaSavingNotification>
    {
        public const string Name = "Never saved";

        public void Handle(MediaSavingNotification notification)
        {
            if (notification.SavedEntities.Any(item => item.Name == Name))
                notification.Cancel = true;
        }
    }
}
