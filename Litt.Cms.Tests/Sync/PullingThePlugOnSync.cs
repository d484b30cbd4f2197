using System.Xml.Linq;
using Litt.Cms.Tests.Website;
using Microsoft.Data.Sqlite;

namespace Litt.Cms.Tests.Sync;

/// <summary>A uSync command that is killed in the middle leaves whole items and whole files, and can be run again.</summary>
public sealed class PullingThePlugOnSync : IAsyncLifetime
{
    private const int Pages = 300;

    private readonly Random random = new(7);
    private string folder = "";

    private string Content => Path.Combine(folder, "uSync", "v18", "Content");

    public async Task InitializeAsync()
    {
        folder = await TestCms.NewFolderAsync();
        for (var i = 0; i < Pages; i++)
            await File.WriteAllTextAsync(Path.Combine(Content, $"page-{i}.config"), Page(i));
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Leaves_an_import_and_an_export_that_can_be_done_again()
    {
        for (var time = 0; time < 2; time++)
        {
            var before = CountPages();
            await KillAsync("import", () => CountPages() > before, longest: time * 50);
            // The first kill comes as soon as something is there, so that it is sure to come in the middle.
            Assert.True(time > 0 || CountPages() < Pages);
            Assert.Equal(0, Count("SELECT COUNT(*) FROM Contents c JOIN Nodes n ON n.Id = c.NodeId WHERE n.Name LIKE 'Plug %' AND c.Published = 0"));
        }
        Assert.Equal((0, Pages), (await RunAsync("import"), CountPages()));
        Assert.Equal(0, await RunAsync("check"));

        var files = Directory.GetFiles(Content, "*.config").ToDictionary(path => path, File.ReadAllText);
        Directory.Delete(Content, recursive: true);
        for (var time = 0; time < 2; time++)
        {
            var before = CountFiles();
            await KillAsync("export", () => CountFiles() > before, longest: time * 50);
            foreach (var path in Directory.GetFiles(Content, "*.config"))
                XDocument.Load(path);
        }
        Assert.Equal(0, await RunAsync("export"));
        Assert.Equal(0, await RunAsync("check"));
        foreach (var (path, text) in files.Where(file => !Path.GetFileName(file.Key).StartsWith("page-", StringComparison.Ordinal)))
            Assert.Equal(text, await File.ReadAllTextAsync(path));
        Assert.Equal(files.Count, CountFiles());
    }

    /// <summary>Starts a command, and kills it some moments after it has begun to do something.</summary>
    /// <param name="action">The command.</param>
    /// <param name="hasBegun">Whether there is something of it to be seen.</param>
    /// <param name="longest">So many milliseconds at most.</param>
    private async Task KillAsync(string action, Func<bool> hasBegun, int longest)
    {
        using var command = SiteProcess.Start(TestCms.SettingsIn(folder), "usync", action, "--json");
        var end = command.EndAsync();
        while (!hasBegun() && !end.IsCompleted)
            await Task.Delay(10);
        await Task.Delay(random.Next(0, longest + 1));
        await command.KillAsync();
    }

    private async Task<int> RunAsync(string action)
    {
        using var command = SiteProcess.Start(TestCms.SettingsIn(folder), "usync", action);
        await command.EndAsync();
        Assert.True(command.ExitCode == 0, command.Output);
        return command.ExitCode;
    }

    private int CountFiles() => Directory.Exists(Content) ? Directory.GetFiles(Content, "*.config").Length : 0;

    private int CountPages() => Count("SELECT COUNT(*) FROM Nodes WHERE Name LIKE 'Plug %'");

    private int Count(string query)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "litt.sqlite.db")}");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Page(int number) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Content Key="{new Guid(number + 1, 7, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0])}" Alias="Plug {number}" Level="2">
          <Info>
            <Parent Key="{Author.Home}">Love In The Trenches</Parent>
            <Path>/LoveInTheTrenches/Plug{number}</Path>
            <Trashed>false</Trashed>
            <ContentType>page</ContentType>
            <CreateDate>2025-12-01T08:30:00</CreateDate>
            <NodeName Default="Plug {number}" />
            <SortOrder>{number + 10}</SortOrder>
            <Published Default="true" />
            <Schedule />
            <Template />
          </Info>
          <Properties>
            <heading>
              <Value><![CDATA[A heading]]></Value>
            </heading>
          </Properties>
        </Content>
        """;
}
