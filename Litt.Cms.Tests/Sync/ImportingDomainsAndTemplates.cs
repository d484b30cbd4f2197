using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>What goes by names and numbers instead of keys: languages of a document's own, and views that name their layout.</summary>
public sealed class ImportingDomainsAndTemplates : IAsyncLifetime
{
    private const string Home = "93a2faef-714b-4b76-b4f3-1ea57319f1c6";

    private TestCms cms = null!;

    private string Folder => Path.Combine(cms.SyncFolder, "v18");

    public async Task InitializeAsync() => cms = await TestCms.StartAsync(ownFiles: true);

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Gives_a_document_its_own_language_and_has_nothing_to_do_then()
    {
        var file = $"""
            <Domain Key="98140315-0000-0000-0000-000000000000" Alias="*99999">
              <Info><IsWildcard>true</IsWildcard><Language>en-US</Language><Root Key="{Home}">/Love In The Trenches</Root><SortOrder>-1</SortOrder></Info>
            </Domain>
            """;
        await WriteAsync("Domains/home_en-us.config", file);

        var report = await ImportAsync();

        Assert.Single(report.Results, result => result.Change == SyncChange.Created);
        var domain = Assert.Single(await cms.Services.GetRequiredService<IDomainService>().GetAssignedDomainsAsync(Guid.Parse(Home), includeWildcards: true));
        Assert.Equal((true, "en-US"), (domain.IsWildcard, domain.LanguageIsoCode));
        await WriteAsync("Domains/home_en-us.config", file + "\n");
        Assert.All((await ImportAsync()).Results, result => Assert.Equal(SyncChange.Unchanged, result.Change));
    }

    [Fact]
    public async Task Makes_a_tree_of_templates_with_their_views_and_writes_it_back()
    {
        await WriteAsync("Templates/above.config", Template("0e000000-0000-4000-8000-000000000021", "above", 1, "", "@{\n    Layout = null;\n}\n@RenderBody()"));
        await WriteAsync("Templates/below.config", Template("0e000000-0000-4000-8000-000000000022", "below", 2, "above", "@{\n    Layout = \"above.cshtml\";\n}\n<p>Words</p>"));

        var report = await ImportAsync();
        await cms.Services.GetRequiredService<SyncExport>().RunAsync();

        Assert.Equal(2, report.Count(SyncChange.Created));
        var below = (await cms.Services.GetRequiredService<ITemplateService>().GetAsync("below"))!;
        Assert.Equal("above", below.LayoutTemplateAlias);
        Assert.Contains("<p>Words</p>", await File.ReadAllTextAsync(Path.Combine(cms.ContentRoot, "Views", "below.cshtml")), StringComparison.Ordinal);
        Assert.Equal(
            Template("0e000000-0000-4000-8000-000000000022", "below", 2, "above", "@{\n    Layout = \"above.cshtml\";\n}\n<p>Words</p>"),
            await File.ReadAllTextAsync(Path.Combine(Folder, "Templates", "below.config")));
    }

    private static string Template(string key, string alias, int level, string parent, string contents) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Template Key="{key}" Alias="{alias}" Level="{level}">
          <Name>{alias}</Name>
          <Parent>{parent}</Parent>
          <Contents><![CDATA[{contents}]]></Contents>
        </Template>
        """;

    private async Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        await File.WriteAllTextAsync(Path.Combine(Folder, path), text);
    }

    private Task<SyncReport> ImportAsync() => cms.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(Folder));
}
