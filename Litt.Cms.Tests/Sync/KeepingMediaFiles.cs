using System.Security.Cryptography;
using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>A site whose uSync folder holds the files of media items, too.</summary>
public sealed class KeepingMediaFiles : IAsyncLifetime
{
    private const string Path = "hdnjvdxp/leaflet.txt";
    private static readonly byte[] First = "What to do first"u8.ToArray();
    private static readonly byte[] Second = "What to do next"u8.ToArray();

    private TestCms cms = null!;

    private IMediaService Media => cms.Services.GetRequiredService<IMediaService>();

    private IFileSystem Files => cms.Services.GetRequiredService<MediaFileManager>().FileSystem;

    private string Folder => System.IO.Path.Combine(cms.SyncFolder, "v18", "Media");

    private string Item => System.IO.Path.Combine(Folder, "leaflet.config");

    public async Task InitializeAsync() =>
        cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["uSync:Settings:IncludeMediaFiles"] = "true" });

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Writes_them_beside_the_items_by_their_hash_and_removes_what_no_item_names()
    {
        var leaflet = Save(First);

        Assert.Contains($"<FileHash>{Hash(First)}</FileHash>", await System.IO.File.ReadAllTextAsync(Item), StringComparison.Ordinal);
        Assert.Equal([$"{Hash(First)}.txt"], Kept());

        Put(Second);
        Media.Save(leaflet);
        await cms.Services.GetRequiredService<SyncExport>().RunAsync();

        Assert.Equal([$"{Hash(Second)}.txt"], Kept());
        Assert.Equal(Second, await System.IO.File.ReadAllBytesAsync(System.IO.Path.Combine(Folder, "files", Kept().Single()!)));
    }

    [Fact]
    public async Task Brings_a_file_back_that_is_missing_or_another()
    {
        Save(First);
        Files.DeleteFile(Path);
        Assert.Empty((await ImportAsync()).Failures);
        Assert.Equal(First, Read());

        Put(Second);
        await ImportAsync(SyncSide.Theirs);
        Assert.Equal(First, Read());
        Assert.All((await ImportAsync()).Results, result => Assert.Equal(SyncChange.Unchanged, result.Change));
    }

    [Fact]
    public async Task Brings_the_file_of_a_new_item_and_reads_its_facts()
    {
        Lose(Save(First));
        await System.IO.File.WriteAllTextAsync(Item, File(Guid.NewGuid(), Hash(First)));

        var report = await ImportAsync();

        var made = Media.GetById(report.Results.Single(result => result.Change == SyncChange.Created).Key)!;
        Assert.Equal(First, Read());
        Assert.Equal("txt", made.GetValue<string>(Constants.Conventions.Media.Extension));
    }

    [Fact]
    public async Task Refuses_bytes_that_are_not_those_of_the_hash()
    {
        Lose(Save(First));
        var key = Guid.NewGuid();
        await System.IO.File.WriteAllTextAsync(Item, File(key, Hash(First)));
        await System.IO.File.WriteAllBytesAsync(System.IO.Path.Combine(Folder, "files", $"{Hash(First)}.txt"), Second);

        var refused = Assert.Single((await ImportAsync()).Failures);

        Assert.EndsWith($"{Hash(First)}.txt are not those that its hash tells", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(refused.Line);
        Assert.Null(Media.GetById(key));
        Assert.False(Files.FileExists(Path));
    }

    [Theory]
    [InlineData("/media/../../secrets.txt", "outside")]
    [InlineData("https://elsewhere.example/leaflet.txt", "no file is brought")]
    [InlineData("/media/hdnjvdxp/page.aspx", "Files that end in .aspx are not allowed")]
    [InlineData("/media/hdnjvdxp/other.pdf", "is not there")]
    public async Task Tells_why_it_brings_no_file(string src, string reason)
    {
        Lose(Save(First));
        System.IO.File.Copy(System.IO.Path.Combine(Folder, "files", $"{Hash(First)}.txt"), System.IO.Path.Combine(Folder, "files", $"{Hash(First)}.aspx"));
        await System.IO.File.WriteAllTextAsync(Item, File(Guid.NewGuid(), Hash(First), src));

        var result = Assert.Single((await ImportAsync()).Results, result => result.Message is not null);

        Assert.Contains(reason, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_hash_alone_that_nobody_asked_for()
    {
        await using var other = await TestCms.StartAsync();
        var path = System.IO.Path.Combine(other.SyncFolder, "v18", "Media", "leaflet.config");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var key = Guid.NewGuid();
        await System.IO.File.WriteAllTextAsync(path, File(key, "101112"));
        await other.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(System.IO.Path.Combine(other.SyncFolder, "v18")));
        var media = other.Services.GetRequiredService<IMediaService>();
        var leaflet = media.GetById(key)!;
        leaflet.SortOrder = 7;

        media.Save(leaflet);

        var text = await System.IO.File.ReadAllTextAsync(path);
        Assert.Contains("<FileHash>101112</FileHash>", text, StringComparison.Ordinal);
        Assert.Contains("<SortOrder>7</SortOrder>", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "files")));
    }

    private IMedia Save(byte[] bytes)
    {
        Put(bytes);
        var media = Media.CreateMedia("Leaflet", Constants.System.Root, "File");
        media.SetValue(Constants.Conventions.Media.File, "/media/" + Path);
        Media.Save(media);
        return media;
    }

    private void Lose(IMedia item)
    {
        Media.Delete(item);
        Files.DeleteFile(Path);
    }

    private void Put(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        Files.AddFile(Path, content, overrideIfExists: true);
    }

    private byte[] Read()
    {
        using var content = Files.OpenFile(Path);
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    private IEnumerable<string?> Kept() => Directory.EnumerateFiles(System.IO.Path.Combine(Folder, "files")).Select(System.IO.Path.GetFileName);

    private Task<SyncReport> ImportAsync(SyncSide? side = null) => cms.Services.GetRequiredService<SyncImport>()
        .RunAsync(SyncSource.FromFolder(System.IO.Path.Combine(cms.SyncFolder, "v18")), new SyncOptions { Conflicts = side });

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string File(Guid key, string hash, string src = "/media/" + Path) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Media Key="{key}" Alias="Leaflet" Level="1">
          <Info>
            <Parent Key="00000000-0000-0000-0000-000000000000"></Parent>
            <Path>/Leaflet</Path>
            <Trashed>false</Trashed>
            <ContentType>File</ContentType>
            <CreateDate>2025-12-01T08:30:00</CreateDate>
            <NodeName Default="Leaflet" />
            <SortOrder>0</SortOrder>
            <FileHash>{hash}</FileHash>
          </Info>
          <Properties>
            <umbracoFile>
              <Value><![CDATA[{src}]]></Value>
            </umbracoFile>
          </Properties>
        </Media>
        """;
}
