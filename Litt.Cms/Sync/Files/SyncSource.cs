using System.Reflection;

namespace Litt.Cms.Sync.Files;

/// <summary>The uSync files that an import reads: a folder on disk, or files embedded in an assembly.</summary>
internal sealed class SyncSource
{
    /// <summary>What uSync's files are called.</summary>
    public const string Extension = ".config";

    private readonly ILookup<string, SyncFile> files;

    private SyncSource(IEnumerable<SyncFile> files, bool isFolder)
    {
        this.files = files.ToLookup(file => file.Folder, StringComparer.OrdinalIgnoreCase);
        IsFolder = isFolder;
    }

    /// <summary>Whether the files lie on the disk, where people change them.</summary>
    public bool IsFolder { get; }

    /// <summary>The folders in which there are files.</summary>
    public IEnumerable<string> Folders => files.Select(folder => folder.Key);

    /// <summary>The files of one item kind, ordered by path; those of later folders first.</summary>
    public IReadOnlyList<SyncFile> In(string folder) =>
        [.. files[folder].OrderByDescending(file => file.Layer).ThenBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>A versioned uSync folder on disk; a folder that is not there has no files.</summary>
    public static SyncSource FromFolder(string root) => FromFolders([root]);

    /// <summary>Versioned uSync folders on disk: what a later one says of an item counts.</summary>
    public static SyncSource FromFolders(IReadOnlyList<string> roots) => new(roots.Index().SelectMany(root => FilesIn(root.Item, root.Index)), isFolder: true);

    private static IEnumerable<SyncFile> FilesIn(string root, int layer) => !Directory.Exists(root)
        ? []
        : Directory
            .EnumerateFiles(root, "*" + Extension, SearchOption.AllDirectories)
            .Select(path => (path, parts: Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)))
            .Where(file => file.parts.Length > 1)
            .Select(file => new SyncFile(file.parts[0], Path.GetFileNameWithoutExtension(file.path), string.Join('/', file.parts[1..]), file.path, () => File.OpenRead(file.path)) { Layer = layer });

    /// <summary>Files embedded in an assembly as "{prefix}.{folder}.{name}.config".</summary>
    /// <param name="assembly">The assembly that holds them.</param>
    /// <param name="prefix">What their resource names begin with, without the last dot.</param>
    public static SyncSource FromAssembly(Assembly assembly, string prefix) => new(
        from resource in assembly.GetManifestResourceNames()
        where resource.StartsWith(prefix + ".", StringComparison.Ordinal) && resource.EndsWith(Extension, StringComparison.Ordinal)
        let rest = resource[(prefix.Length + 1)..^Extension.Length]
        let dot = rest.IndexOf('.', StringComparison.Ordinal)
        where dot > 0
        select new SyncFile(rest[..dot], rest[(dot + 1)..], rest[(dot + 1)..] + Extension, resource, () => assembly.GetManifestResourceStream(resource)!),
        isFolder: false);
}

/// <summary>The items that come with the program, as files; as long as they are so, they need no file of the site's.</summary>
internal sealed record SyncDefaults(SyncSource Files);
