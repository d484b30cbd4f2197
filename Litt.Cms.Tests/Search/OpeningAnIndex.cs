using Litt.Cms.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Litt.Cms.Tests.Search;

public sealed class OpeningAnIndex : IDisposable
{
    private readonly IndexFolder folder = new();

    [Fact]
    public void Finds_what_was_written_before()
    {
        folder.Write((1, "Our story", "once"));
        using var index = folder.New();

        Assert.Null(index.Open());
        Assert.Equal([1], IndexFolder.Find(index, "story"));
    }

    [Fact]
    public void Begins_anew_where_there_are_no_files()
    {
        using var index = folder.New();

        Assert.NotNull(index.Open());
        Assert.Empty(IndexFolder.Find(index, ""));
    }

    public static TheoryData<string> Damages => ["cut every file", "garbage in every file", "garbage in the list of segments", "no list of segments", "no segment", "empty files"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Begins_anew_where_files_are_damaged(string damage)
    {
        folder.Write([.. Enumerable.Range(1, 200).Select(id => (id, $"Page {id}", "words of many kinds"))]);
        foreach (var file in System.IO.Directory.GetFiles(folder.Path))
            Damage(file, damage);

        using var index = folder.New();

        Assert.NotNull(index.Open());
        Assert.Empty(IndexFolder.Find(index, ""));
        IndexFolder.Put(index, 1, "Our story");
        index.Commit("now");
        Assert.Equal([1], IndexFolder.Find(index, "story"));
    }

    [Fact]
    public void Begins_anew_where_the_format_is_another()
    {
        using (var files = FSDirectory.Open(folder.Path))
        using (var writer = new IndexWriter(files, new IndexWriterConfig(WordAnalyzer.Version, WordAnalyzer.Instance)))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["format"] = "0" });
            writer.Commit();
        }

        using var index = folder.New();

        Assert.Contains("format", index.Open(), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_mind_the_lock_of_a_process_that_was_killed()
    {
        folder.Write((1, "Our story", ""));
        File.WriteAllText(Path.Combine(folder.Path, IndexWriter.WRITE_LOCK_NAME), "");
        using var index = folder.New();

        Assert.Null(index.Open());
    }

    [Fact]
    public void Forgets_what_was_not_committed()
    {
        folder.Write((1, "Our story", ""));
        using (var killed = folder.New())
        {
            killed.Open();
            IndexFolder.Put(killed, 2, "Our plans");
            Assert.Equal([2], IndexFolder.Find(killed, "plans"));
        }

        using var index = folder.New();
        Assert.Null(index.Open());
        Assert.Empty(IndexFolder.Find(index, "plans"));
    }

    public void Dispose() => folder.Dispose();

    private static void Damage(string file, string damage)
    {
        var isList = Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal);
        switch (damage)
        {
            case "cut every file":
                File.WriteAllBytes(file, File.ReadAllBytes(file)[..((int)new FileInfo(file).Length / 2)]);
                break;
            case "garbage in every file":
            case "garbage in the list of segments" when isList:
                var bytes = File.ReadAllBytes(file);
                new Random(7).NextBytes(bytes);
                File.WriteAllBytes(file, bytes);
                break;
            case "no list of segments" when isList:
            case "no segment" when !isList:
                File.Delete(file);
                break;
            case "empty files":
                File.WriteAllBytes(file, []);
                break;
        }
    }
}
