using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Litt.Cms.Search;

/// <summary>
/// The files of one index. One thread writes, any number reads. What was put is seen after <see cref="Refresh"/> and outlasts the process after
/// <see cref="Commit"/>. Damaged files are thrown away: whoever opens the index fills it anew.
/// </summary>
/// <param name="name">As Umbraco calls the index.</param>
/// <param name="folder">Absolute; of this index alone.</param>
internal sealed class SearchIndex(string name, string folder) : IDisposable
{
    /// <summary>Changes with the analyzer and the fields: an index of another format is built anew.</summary>
    public const string Format = "1";

    private const string FormatKey = "format";

    private const string StampKey = "stamp";

    private const double MegabytesInMemory = 16;

    private FSDirectory? files;
    private IndexWriter? writer;
    private SearcherManager? searchers;

    public string Name => name;

    public string Folder => folder;

    /// <summary>What the database was like when the index was last committed.</summary>
    public string? Stamp { get; private set; }

    /// <summary>Opens the index, or an empty one where the files are missing, damaged or of another format.</summary>
    /// <returns>Why the index is empty; null where it is as it was left.</returns>
    /// <exception cref="LockObtainFailedException">Another process writes the index.</exception>
    public string? Open()
    {
        Close();
        Stamp = null;
        Directory.CreateDirectory(folder);
        var fault = Fault();
        if (fault is not null)
            Clear();
        try
        {
            files = FSDirectory.Open(folder);
            writer = new IndexWriter(files, new IndexWriterConfig(WordAnalyzer.Version, WordAnalyzer.Instance)
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = MegabytesInMemory,
                MergeScheduler = new SerialMergeScheduler(),
            });
            searchers = new SearcherManager(writer, applyAllDeletes: true, null);
            return fault;
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>Puts an item in, instead of what it was before.</summary>
    public void Put(Document item) => Writer.UpdateDocument(new Term(Fields.Id, item.Get(Fields.Id, CultureInfo.InvariantCulture)), item);

    public void Remove(int id) => Writer.DeleteDocuments(new Term(Fields.Id, Number(id)));

    /// <summary>Removes an item and all below it.</summary>
    public void RemoveBranch(int id) => Writer.DeleteDocuments(new Term(Fields.Path, Number(id)));

    /// <summary>Empties the index. Readers see it as it was until the next <see cref="Refresh"/>.</summary>
    public void RemoveAll() => Writer.DeleteAll();

    public void Refresh() => (searchers ?? throw Closed()).MaybeRefreshBlocking();

    /// <param name="stamp">Tells the state of the database that the index holds from all others.</param>
    public void Commit(string stamp)
    {
        if (!Writer.HasUncommittedChanges() && stamp == Stamp)
            return;
        Writer.SetCommitData(new Dictionary<string, string> { [FormatKey] = Format, [StampKey] = stamp });
        Writer.Commit();
        Stamp = stamp;
    }

    /// <summary>Reads the index as it was at the last refresh.</summary>
    public T Read<T>(Func<IndexSearcher, T> read)
    {
        var manager = searchers ?? throw Closed();
        var searcher = manager.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    public static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Forgets what was not committed, and closes the files.</summary>
    public void Close()
    {
        searchers?.Dispose();
        searchers = null;
        try
        {
            writer?.Rollback();
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            // What can't be rolled back is thrown away when the index is opened next.
        }

        writer = null;
        files?.Dispose();
        files = null;
    }

    public void Dispose() => Close();

    /// <summary>Whether an exception tells that the files are not what was written. The library has no single one for this.</summary>
    public static bool IsDamage(Exception exception) => exception is (IOException and not LockObtainFailedException)
        or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NotSupportedException or OverflowException
        or NullReferenceException or OutOfMemoryException or FormatException or KeyNotFoundException;

    /// <summary>What is wrong with the files. Reads all of them, for a damaged one may open and fail only when it is searched.</summary>
    private string? Fault()
    {
        try
        {
            using var directory = FSDirectory.Open(folder);
            if (!DirectoryReader.IndexExists(directory))
                return "There are no files.";
            using var reader = DirectoryReader.Open(directory);
            if (!reader.IndexCommit.UserData.TryGetValue(FormatKey, out var format) || format != Format)
                return "The files are of another format.";
            Stamp = reader.IndexCommit.UserData.TryGetValue(StampKey, out var stamp) ? stamp : null;
            foreach (var leaf in reader.Leaves)
                ((SegmentReader)leaf.Reader).CheckIntegrity();
            return null;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return damage.Message;
        }
    }

    private void Clear()
    {
        using var directory = FSDirectory.Open(folder);
        using var alone = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!alone.Obtain())
            throw new LockObtainFailedException($"{folder} is written by another process.");
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME))
            File.Delete(file);
    }

    private IndexWriter Writer => writer ?? throw Closed();

    private InvalidOperationException Closed() => new($"{name} is not open.");
}
