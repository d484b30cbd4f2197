using System.Text.Json.Nodes;
using Litt.Cms.Sync.Commands;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>The command usync: what it prints, and the exit code that it ends with.</summary>
public sealed class OnTheCommandLine : IAsyncLifetime
{
    private TestCms cms = null!;

    private string Statement => Path.Combine(cms.SyncFolder, "v18", "Content", "advocacy-statement.config");

    private IContentService Contents => cms.Services.GetRequiredService<IContentService>();

    public async Task InitializeAsync() => cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "None" });

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Ends_with_0_where_files_and_site_say_the_same()
    {
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
        Assert.Equal(0, (await RunAsync("report")).ExitCode);
        Assert.Equal(0, (await RunAsync("import")).ExitCode);
        Assert.Equal(0, (await RunAsync("export")).ExitCode);
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task Reports_what_would_change_with_old_and_new_and_ends_with_1()
    {
        await ChangeFileAsync();

        var (exitCode, output, _) = await RunAsync("report");

        Assert.Equal(1, exitCode);
        Assert.Contains("to change  Content/Advocacy statement  " + Path.Combine("Content", "advocacy-statement.config"), output, StringComparison.Ordinal);
        Assert.Contains("Properties/heading/Value: \"LITT advocates for", output, StringComparison.Ordinal);
        Assert.Contains("-> \"The file says", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("import")).ExitCode);
        Assert.Equal(0, (await RunAsync("report")).ExitCode);
    }

    [Fact]
    public async Task Shows_a_conflict_to_programs_and_takes_the_word_of_who_is_right()
    {
        await ChangeFileAsync();
        ChangeSite();

        var (exitCode, output, _) = await RunAsync("import", "--json");

        Assert.Equal(1, exitCode);
        var item = Assert.Single(JsonNode.Parse(output)!["items"]!.AsArray())!;
        Assert.Equal(("conflict", Author.Statement), ((string?)item["change"], (Guid)item["key"]!));
        Assert.Contains(item["differences"]!.AsArray(), difference => (string?)difference!["here"] == "The site says");
        Assert.Equal(0, (await RunAsync("import", "--item", $"{Author.Statement}=theirs")).ExitCode);
        Assert.StartsWith("The file says", (string?)Contents.GetById(Author.Statement)!.GetValue("heading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_only_the_site_has_and_writes_it()
    {
        ChangeSite();

        Assert.Contains("changed here  Content/Advocacy statement", (await RunAsync("check")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("export", "--kind", "Content")).ExitCode);
        Assert.Contains("The site says", await File.ReadAllTextAsync(Statement), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task Names_a_broken_file_with_its_line()
    {
        await File.WriteAllTextAsync(Path.Combine(cms.SyncFolder, "v18", "Content", "odd.config"), "<Content Key=\"x\">\n</Contents>");

        var (exitCode, output, _) = await RunAsync("import");

        Assert.Equal(1, exitCode);
        Assert.Contains($"refused  Content/odd  {Path.Combine("Content", "odd.config")}, line 2", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frob")]
    [InlineData("report", "--kind", "Nothing")]
    [InlineData("report", "--group", "Everything")]
    [InlineData("import", "--ours", "--theirs")]
    [InlineData("import", "--item", "somebody=ours")]
    [InlineData("import", "--force")]
    public async Task Ends_with_2_where_it_is_asked_wrongly_and_tells_how_to_ask(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(SyncArguments.Usage, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_2_where_the_folder_is_not_there()
    {
        Directory.Delete(Path.Combine(cms.SyncFolder, "v18"), recursive: true);

        var (exitCode, _, error) = await RunAsync("report");

        Assert.Equal(2, exitCode);
        Assert.Contains("uSync:Settings:RootFolder", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_settings_of_the_site_to_the_configuration() =>
        Assert.Equal(
            ["--Litt:DataFolder=/data", "--urls", "http://localhost"],
            SyncArguments.WithoutOurs(["usync", "import", "--json", "--kind", "Content", "--Litt:DataFolder=/data", "--urls", "http://localhost", "--theirs"]));

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await cms.Services.GetRequiredService<SyncCommand>().RunAsync(["usync", .. arguments], () => Task.CompletedTask, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }

    private void ChangeSite()
    {
        var document = Contents.GetById(Author.Statement)!;
        document.SetValue("heading", "The site says");
        Assert.True(Contents.Save(document).Success);
    }

    private async Task ChangeFileAsync() =>
        await File.WriteAllTextAsync(Statement, (await File.ReadAllTextAsync(Statement)).Replace("[LITT advocates for", "[The file says", StringComparison.Ordinal));
}
