using System.Collections.Concurrent;
using System.Security.Cryptography;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Kinds;

/// <summary>The files of media items, as they lie where visitors see them.</summary>
internal sealed class MediaFiles(
    MediaFileManager media, MediaUrlGeneratorCollection urls, IFileStreamSecurityValidator safety, IOptionsMonitor<ContentSettings> uploads)
{
    private readonly ConcurrentDictionary<string, (long Size, DateTimeOffset Modified, string Hash)> hashes = new();

    /// <summary>The path that an item's value names, from the root of all media; null where it names none of ours.</summary>
    public string? PathOf(IMedia item)
    {
        if (!item.Properties.TryGetValue(Constants.Conventions.Media.File, out var property)
            || !urls.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, property.GetValue(), out var url)
            || string.IsNullOrEmpty(url))
            return null;
        try
        {
            var path = media.FileSystem.GetRelativePath(url);
            return path.Length == 0 || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains("..") ? null : path;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The hash of an item's file, in lower case hexadecimal digits; empty where there is no file.</summary>
    public string HashOf(IMedia item) => Present(item) is { } path ? HashOf(path) : string.Empty;

    /// <summary>Opens an item's file; null where there is none.</summary>
    public Stream? Open(IMedia item) => Present(item) is { } path ? media.FileSystem.OpenFile(path) : null;

    /// <summary>Puts a file at the path that an item names: whole, or not at all.</summary>
    /// <exception cref="SyncException">Such a file may not be uploaded either.</exception>
    public void Put(IMedia item, Stream content)
    {
        var path = Present(item) ?? PathOf(item) ?? throw new SyncException("It names no path for its file");
        if (!uploads.CurrentValue.IsFileAllowedForUpload(Path.GetExtension(path).TrimStart('.')))
            throw new SyncException($"Files that end in {Path.GetExtension(path)} are not allowed");
        if (!safety.IsConsideredSafe(content))
            throw new SyncException($"The file for {path} is not safe");
        content.Position = 0;
        var unfinished = $"{path}.{Guid.NewGuid():n}.unfinished";
        media.FileSystem.AddFile(unfinished, content, overrideIfExists: true);
        media.FileSystem.MoveFile(unfinished, path, overrideIfExists: true);
    }

    /// <summary>The hash of what a stream holds.</summary>
    public static string HashOf(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A file that has kept its size and its time is not read again.</summary>
    private string HashOf(string path)
    {
        var (size, modified) = (media.FileSystem.GetSize(path), media.FileSystem.GetLastModified(path));
        if (hashes.TryGetValue(path, out var known) && (known.Size, known.Modified) == (size, modified))
            return known.Hash;
        using var content = media.FileSystem.OpenFile(path);
        var hash = HashOf(content);
        hashes[path] = (size, modified, hash);
        return hash;
    }

    /// <summary>Where an item's file is: the files of trashed items have another name.</summary>
    private string? Present(IMedia item)
    {
        if (PathOf(item) is not { } path)
            return null;
        var trashed = Path.ChangeExtension(path, null) + Constants.Conventions.Media.TrashedMediaSuffix + Path.GetExtension(path);
        return media.FileSystem.FileExists(path) ? path : item.Trashed && media.FileSystem.FileExists(trashed) ? trashed : null;
    }
}
