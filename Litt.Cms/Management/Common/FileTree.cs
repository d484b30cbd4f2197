using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Management.Common;

/// <summary>Names a folder by its path.</summary>
internal sealed record FolderPath(string Path)
{
    /// <summary>The folder that a file or folder lies in; null for the root.</summary>
    public static FolderPath? Above(string path) =>
        System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder ? new(FilePaths.FromDisk(folder)) : null;
}

/// <summary>A file or folder where only its name is needed.</summary>
internal sealed record FileItem(string Name, string Path, FolderPath? Parent, bool IsFolder);

/// <summary>A file or folder in its tree.</summary>
internal sealed record FileTreeItem(string Name, string Path, FolderPath? Parent, bool IsFolder, bool HasChildren);

/// <summary>The files of one kind and the folders that they lie in, as they are on the disk. All paths are those of the disk, from its root.</summary>
/// <param name="Disk">What they are kept in.</param>
/// <param name="Pattern">The names that files of the kind have.</param>
/// <param name="Roots">The folders of the root that are shown, where not all are; files of the root are then not shown either.</param>
internal sealed record FileTree(IFileSystem Disk, string Pattern, params string[] Roots)
{
    /// <summary>Folders first, each by name. The root for null.</summary>
    public FileTreeItem[] Children(string? folder)
    {
        if (folder is not null && !IsFolder(folder))
            return [];

        var at = folder ?? string.Empty;
        return [.. InOrder(Disk.GetDirectories(at)).Where(IsFolder).Select(Folder), .. InOrder(Disk.GetFiles(at, Pattern)).Where(IsFile).Select(File)];
    }

    /// <summary>The file or folder; null where there is none.</summary>
    public FileTreeItem? Find(string? path) => path is null ? null : IsFolder(path) ? Folder(path) : IsFile(path) ? File(path) : null;

    private bool IsFolder(string path) => IsShown(path) && Disk.DirectoryExists(path);

    private bool IsFile(string path) =>
        IsShown(path) && (Roots.Length == 0 || Path.GetDirectoryName(path) is { Length: > 0 })
        && Path.GetFileName(path).EndsWith(Pattern.TrimStart('*'), StringComparison.OrdinalIgnoreCase) && Disk.FileExists(path);

    private bool IsShown(string path)
    {
        if (Roots.Length > 0 && !Roots.Contains(path.Split(Path.DirectorySeparatorChar)[0]))
            return false;

        try
        {
            Disk.GetFullPath(path);
            return true;
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or PathTooLongException)
        {
            // A link leads out of the root.
            return false;
        }
    }

    private FileTreeItem Folder(string path) => new(Path.GetFileName(path), FilePaths.FromDisk(path), FolderPath.Above(path), true, Children(path).Length > 0);

    private static FileTreeItem File(string path) => new(Path.GetFileName(path), FilePaths.FromDisk(path), FolderPath.Above(path), false, false);

    private static IOrderedEnumerable<string> InOrder(IEnumerable<string> paths) => paths.Order(StringComparer.OrdinalIgnoreCase);
}
