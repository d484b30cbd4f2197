using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Media.Cleaning;

/// <summary>The media's files, wherever they are kept: what is put there loses what tells of places and people, and drawings what could run.</summary>
internal sealed class CleanedFiles(IFileSystem files) : IFileSystem
{
    public bool CanAddPhysical => files.CanAddPhysical;

    public void AddFile(string path, Stream stream) => AddFile(path, stream, overrideIfExists: true);

    public void AddFile(string path, Stream stream, bool overrideIfExists)
    {
        using var cleaned = Cleaner.Clean(path, stream);
        files.AddFile(path, cleaned ?? stream, overrideIfExists);
    }

    public void AddFile(string path, string physicalPath, bool overrideIfExists = true, bool copy = false)
    {
        using (var content = File.OpenRead(physicalPath))
            AddFile(path, content, overrideIfExists);
        if (!copy)
            File.Delete(physicalPath);
    }

    public IEnumerable<string> GetDirectories(string path) => files.GetDirectories(path);

    public void DeleteDirectory(string path) => files.DeleteDirectory(path);

    public void DeleteDirectory(string path, bool recursive) => files.DeleteDirectory(path, recursive);

    public bool DirectoryExists(string path) => files.DirectoryExists(path);

    public IEnumerable<string> GetFiles(string path) => files.GetFiles(path);

    public IEnumerable<string> GetFiles(string path, string filter) => files.GetFiles(path, filter);

    public Stream OpenFile(string path) => files.OpenFile(path);

    public void DeleteFile(string path) => files.DeleteFile(path);

    public bool FileExists(string path) => files.FileExists(path);

    public string GetRelativePath(string fullPathOrUrl) => files.GetRelativePath(fullPathOrUrl);

    public string GetFullPath(string path) => files.GetFullPath(path);

    public string GetUrl(string? path) => files.GetUrl(path);

    public DateTimeOffset GetLastModified(string path) => files.GetLastModified(path);

    public DateTimeOffset GetCreated(string path) => files.GetCreated(path);

    public long GetSize(string path) => files.GetSize(path);

    public void MoveFile(string source, string target, bool overrideIfExists = true) => files.MoveFile(source, target, overrideIfExists);
}
