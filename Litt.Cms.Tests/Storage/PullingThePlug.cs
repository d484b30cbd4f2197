using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Litt.Cms.Tests.Storage;

/// <summary>A process that is killed in the middle of saves and publishes leaves a database in which every operation is whole or absent.</summary>
public sealed class PullingThePlug : IAsyncLifetime
{
    private const int Times = 20;

    private static readonly Guid[] Documents =
    [
        Guid.Parse("6e9a2268-5e29-464a-bed5-8100bc750339"),
        Guid.Parse("7ee8c7ed-7f3d-4df3-9a28-33f4e26cbb21"),
        Guid.Parse("de96de6e-9cb6-409e-8c77-d4ac3deccb0b"),
        Guid.Parse("15e18c48-62b4-4352-9606-f2283b07890d"),
    ];

    private readonly Random random = new(20);
    private readonly Dictionary<Guid, Fate> fates = Documents.ToDictionary(document => document, _ => new Fate());
    private string folder = "";

    public async Task InitializeAsync() => folder = await TestCms.NewFolderAsync();

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Leaves_every_save_and_publish_whole_or_absent()
    {
        for (var time = 0; time < Times; time++)
        {
            using var site = SiteProcess.Start(TestCms.SettingsIn(folder));
            var user = await BackofficeUser.SignInAsync(SiteProcess.Browser(await site.AddressAsync()));
            foreach (var document in Documents)
                await CheckAsync(user, document);
            // On a slow machine the first save of a process takes longer than any delay.
            TaskCompletionSource saved = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var work = Task.WhenAll(Documents.Select(document => SaveAndPublishAsync(user, document, saved)));
            await Task.WhenAny(saved.Task, work);
            await Task.Delay(random.Next(0, 600));
            await site.KillAsync();
            await work;
            CheckDatabase();
        }

        Assert.True(fates.Values.Sum(fate => fate.Saved) >= Times, "Too little was saved for the test to mean anything.");
    }

    /// <summary>Writes one number into two properties and the name, publishes it, and goes on until the site is gone.</summary>
    private async Task SaveAndPublishAsync(BackofficeUser user, Guid document, TaskCompletionSource saved)
    {
        var fate = fates[document];
        try
        {
            while (true)
            {
                fate.Trying++;
                await user.PutAsync($"/document/{document}", Numbered(document, fate.Trying));
                fate.Saved = fate.Trying;
                saved.TrySetResult();
                await user.PutAsync($"/document/{document}/publish", new { publishSchedules = new[] { new { culture = (string?)null } } });
                fate.Published = fate.Trying;
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The plug was pulled.
        }
    }

    private static object Numbered(Guid document, int number) => new
    {
        values = new[] { Value("statement", "A principle"), Value("title", Text(number)), Value("description", Text(number)) },
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name = $"{number} {document}" } },
        template = new { id = "09f343da-4c7c-4eb3-8e99-34930586e11f" },
    };

    private static object Value(string alias, string value) => new { alias, culture = (string?)null, segment = (string?)null, value };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task CheckAsync(BackofficeUser user, Guid document)
    {
        var fate = fates[document];
        if (fate.Trying == 0)
            return;
        await CheckAsync(user, $"/document/{document}", fate.Saved, fate.Trying);
        if (fate.Published > 0)
            await CheckAsync(user, $"/document/{document}/published", fate.Published, fate.Trying);
    }

    /// <summary>All of one operation, none older than what was acknowledged. A document that was never changed says 0.</summary>
    private static async Task CheckAsync(BackofficeUser user, string path, int acknowledged, int tried)
    {
        var document = await user.GetAsync(path);
        var texts = document["values"]!.AsArray().Where(value => (string?)value!["alias"] is "title" or "description").Select(value => (string?)value!["value"])
            .Append(((string)document["variants"]![0]!["name"]!).Split(' ')[0]);
        var numbers = texts.Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().ToList();

        Assert.True(numbers is [var number] && number >= acknowledged && number <= tried, $"Acknowledged {acknowledged}, tried {tried}: {document.ToJsonString()}");
    }

    private void CheckDatabase()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "litt.sqlite.db")};Pooling=False");
        connection.Open();
        Assert.Equal("ok", Ask(connection, "PRAGMA integrity_check"));
        Assert.Null(Ask(connection, "PRAGMA foreign_key_check"));
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    /// <summary>The numbers that were tried, and those of which the site said that they are saved and published.</summary>
    private sealed class Fate
    {
        public int Trying { get; set; }

        public int Saved { get; set; }

        public int Published { get; set; }
    }
}
