using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Upkeep.Files;

/// <summary>
/// The files of the library that nothing names. They are put aside and not deleted: a file may also be there because the database is the wrong one,
/// or what names it has not been imported. What is missed again is brought back.
/// </summary>
/// <param name="media">The library.</param>
/// <param name="folder">Where they lie then.</param>
internal sealed class StrayFiles(MediaFileManager media, StrayFolder folder)
{
    /// <param name="path">Within the media folder.</param>
    /// <param name="stopping">Ends the work.</param>
    public async Task PutAsideAsync(string path, CancellationToken stopping)
    {
        var aside = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        await using (var content = media.FileSystem.OpenFile(path))
        await using (var copy = File.Create(aside))
            await content.CopyToAsync(copy, stopping);

        media.FileSystem.DeleteFile(path);
        if (Path.GetDirectoryName(path) is { Length: > 0 } left && !media.FileSystem.GetFiles(left).Any() && !media.FileSystem.GetDirectories(left).Any())
            media.FileSystem.DeleteDirectory(left);
    }

    /// <summary>Whether a file that is missed lies among those that were put aside.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <summary>Puts a file back to where it was, where it was put aside.</summary>
    public void BringBack(string path)
    {
        if (Find(path) is not { } aside)
            return;
        using (var content = File.OpenRead(aside))
            media.FileSystem.AddFile(path, content, overrideIfExists: false);
        File.Delete(aside);
    }

    /// <summary>Paths come from values, which may say anything: none leads out of the folder.</summary>
    private string? Find(string path)
    {
        var root = Path.GetFullPath(folder.Path) + Path.DirectorySeparatorChar;
        var aside = Path.GetFullPath(Path.Combine(root, path));
        return aside.StartsWith(root, StringComparison.Ordinal) && File.Exists(aside) ? aside : null;
    }
}
