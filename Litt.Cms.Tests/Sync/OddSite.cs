using System.Text;
using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>A site with the sample types, into which folders of odd files are imported.</summary>
public sealed class OddSite : IAsyncLifetime
{
    public const string None = "00000000-0000-0000-0000-000000000000";

    private readonly string folder = Directory.CreateTempSubdirectory("litt-odd-").FullName;

    internal TestCms Cms { get; private set; } = null!;

    internal IContentService Contents => Cms.Services.GetRequiredService<IContentService>();

    public async Task InitializeAsync()
    {
        Cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "None" });
        await RunAsync(TestCms.RepositoryFolder("Litt.Cms.Tests/Sync/Samples/v18"));
    }

    public async Task DisposeAsync()
    {
        await Cms.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Imports a folder that holds these files alone.</summary>
    internal Task<SyncReport> ImportAsync(params (string Path, string Text)[] files) =>
        ImportAsync([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    internal async Task<SyncReport> ImportAsync(params (string Path, byte[] Bytes)[] files)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("n"))).FullName;
        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            await System.IO.File.WriteAllBytesAsync(Path.Combine(root, path), bytes);
        }
        return await RunAsync(root);
    }

    internal IContent? Find(Guid key) => Contents.GetById(key);

    /// <summary>The file of a document as it is now.</summary>
    internal async Task<string> WriteAsync(Guid key) =>
        (await Cms.Services.GetRequiredService<Litt.Cms.Sync.Kinds.Contents>().OneAsync(key))!.Root.ToString().ReplaceLineEndings("\n");

    /// <summary>A name that no other document has.</summary>
    internal static string NameOf(Guid key) => $"Odd {key:n}";

    /// <summary>The file of a document.</summary>
    internal static (string Path, string Text) Document(
        Guid key,
        string? name = null,
        string type = "zebra",
        string properties = "<legs><Value><![CDATA[4]]></Value></legs>",
        string? nodeName = null,
        string parent = None,
        string trashed = "<Trashed>false</Trashed>",
        string published = "<Published Default=\"false\" />",
        string schedule = "<Schedule />",
        string more = "",
        string attributes = "",
        int level = 1,
        string? path = null) => ($"Content/{key}.config", $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Content Key="{key}" Alias="{name ?? NameOf(key)}" Level="{level}"{attributes}>
          <Info>
            <Parent Key="{parent}"></Parent>
            <Path>{path ?? "/" + (name ?? NameOf(key))}</Path>
            {trashed}
            <ContentType>{type}</ContentType>
            <CreateDate>2024-02-29T23:59:58</CreateDate>
            {nodeName ?? $"<NodeName Default=\"{name ?? NameOf(key)}\" />"}
            <SortOrder>50</SortOrder>
            {published}
            {schedule}
            <Template />{more}
          </Info>
          <Properties>
            {properties}
          </Properties>
        </Content>
        """);

    private Task<SyncReport> RunAsync(string root) => Cms.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(root));
}
