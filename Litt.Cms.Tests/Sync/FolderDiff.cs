using Litt.Cms.Sync.Files;

namespace Litt.Cms.Tests.Sync;

/// <summary>What has changed in a uSync folder since it was looked at first.</summary>
internal sealed class FolderDiff
{
    private readonly string root;
    private readonly Dictionary<string, string> before;

    public FolderDiff(string root)
    {
        this.root = root;
        before = Read();
    }

    /// <summary>The new lines, as a diff would show them.</summary>
    public IEnumerable<string> Changes() =>
        from file in Read()
        let old = before.GetValueOrDefault(file.Key, string.Empty).Split('\n')
        from line in file.Value.Split('\n').Where((line, i) => i >= old.Length || old[i] != line)
        orderby file.Key
        select $"{file.Key}: {line.Trim()}";

    /// <summary>The names of the files that are new or not as they were.</summary>
    public IEnumerable<string> Touched() =>
        Read().Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal);

    /// <summary>The files' text by their paths.</summary>
    public Dictionary<string, string> Read() => Directory.EnumerateFiles(root, "*" + SyncSource.Extension, SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText);
}
