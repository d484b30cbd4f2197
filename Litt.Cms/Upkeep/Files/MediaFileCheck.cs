using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Upkeep.Files;

/// <summary>A media item whose file is not there.</summary>
internal sealed record LostFile(Guid Key, string Name, string Path);

/// <summary>Files and media items that have lost each other.</summary>
/// <param name="Strays">Paths, within the media folder, of files that nothing names.</param>
/// <param name="Lost">Items without their files.</param>
internal sealed record MediaFileFindings(IReadOnlyCollection<string> Strays, IReadOnlyCollection<LostFile> Lost);

/// <summary>
/// Looks whether files and what names them belong together. A file is written before its item is saved, and goes after its item is deleted:
/// where the process ends in between, a file is left that nothing names, and never an item without its file.
/// </summary>
internal sealed class MediaFileCheck(MediaFileManager media, IMediaService items, MediaUrlGeneratorCollection addresses, NamedFiles named, TimeProvider clock)
{
    /// <summary>Pictures of users are no media.</summary>
    private const string Avatars = "UserAvatars";

    /// <summary>A file that is younger may belong to an item that is just being saved, or may have been brought before what names it is imported.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const int Part = 500;

    public async Task<MediaFileFindings> FindAsync(CancellationToken stopping) => new(await StraysAsync(stopping), [.. Lost(stopping)]);

    /// <summary>The files that nothing names.</summary>
    public async Task<IReadOnlyCollection<string>> StraysAsync(CancellationToken stopping)
    {
        var limit = clock.GetUtcNow() - Grace;
        var files = media.FileSystem.GetDirectories(string.Empty)
            .Where(folder => !folder.Equals(Avatars, StringComparison.OrdinalIgnoreCase))
            .SelectMany(Below)
            .Where(path => media.FileSystem.GetLastModified(path) < limit);
        return await named.WithoutOwnerAsync([.. files.Select(path => path.Replace('\\', '/'))], stopping);
    }

    private IEnumerable<LostFile> Lost(CancellationToken stopping)
    {
        for (var part = 0; ; part++)
        {
            stopping.ThrowIfCancellationRequested();
            var found = items.GetPagedDescendants(Umbraco.Cms.Core.Constants.System.Root, part, Part, out var total).ToArray();
            foreach (var item in found)
            {
                if (PathOf(item) is { } path && !IsThere(path))
                    yield return new(item.Key, item.Name ?? string.Empty, path);
            }

            if ((part + 1L) * Part >= total)
                yield break;
        }
    }

    private string? PathOf(IMedia item) => item.Properties
        .Where(property => property.Alias == Umbraco.Cms.Core.Constants.Conventions.Media.File)
        .Select(property => addresses.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, property.GetValue(), out var url) ? url : null)
        .OfType<string>()
        .Select(media.FileSystem.GetRelativePath)
        .FirstOrDefault();

    private bool IsThere(string path) => media.FileSystem.FileExists(path)
        || Path.GetDirectoryName(path) is { } folder && media.FileSystem.DirectoryExists(folder)
            && media.FileSystem.GetFiles(folder).Any(file => NamedFiles.NameOf(file).Replace('\\', '/').Equals(path.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Below(string folder) => media.FileSystem.GetFiles(folder).Concat(media.FileSystem.GetDirectories(folder).SelectMany(Below));
}
