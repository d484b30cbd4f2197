using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Media.Files;

/// <summary>A file of the library, as it lies there now.</summary>
/// <param name="Path">In the library.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Changed">When it was written.</param>
internal readonly record struct StoredFile(string Path, long Length, DateTimeOffset Changed)
{
    /// <summary>The file at that path; null where there is none, where its name is hidden, and where the path leads out of the library.</summary>
    public static StoredFile? Find(IFileSystem files, string path)
    {
        if (path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal))
            return null;
        try
        {
            if (files.CanAddPhysical)
            {
                // On a disk one look tells all.
                FileInfo file = new(files.GetFullPath(path));
                return file.Exists ? new StoredFile(path, file.Length, file.LastWriteTimeUtc) : null;
            }

            return files.FileExists(path) ? new StoredFile(path, files.GetSize(path), files.GetLastModified(path)) : null;
        }
        catch (Exception outside) when (outside is UnauthorizedAccessException or IOException or ArgumentException)
        {
            return null;
        }
    }
}
