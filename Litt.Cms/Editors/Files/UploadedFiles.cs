using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Files;

/// <summary>
/// Moves uploaded files from where uploads wait to the media folder. Files that are replaced stay:
/// the published version and older ones still show them.
/// </summary>
internal sealed class UploadedFiles(
    ITemporaryFileService temporaryFiles, MediaFileManager media, IOptionsMonitor<ContentSettings> settings, IFileStreamSecurityValidator security)
{
    /// <summary>Why an upload may not be stored; nothing where it may.</summary>
    /// <param name="key">The upload's key.</param>
    /// <param name="extensions">The extensions that the data type allows, without dot; none for all.</param>
    public IEnumerable<ValidationResult> Check(Guid key, IEnumerable<string> extensions)
    {
        if (Find(key) is not { } file)
            yield return new ValidationResult($"No temporary file was found for the key: {key}", ["value"]);
        else if (!IsAllowed(file, extensions))
            yield return new ValidationResult($"The file type for file name \"{file.FileName}\" is not valid for upload", ["value"]);
    }

    /// <summary>Stores an upload and answers its path on the site; null where it is gone, not allowed or not safe.</summary>
    /// <param name="key">The upload's key.</param>
    /// <param name="property">The property that it belongs to; its keys name the folder.</param>
    /// <param name="extensions">The extensions that the data type allows, without dot; none for all.</param>
    public string? Store(Guid key, ContentPropertyData property, IEnumerable<string> extensions)
    {
        if (Find(key) is not { } file || !IsAllowed(file, extensions))
            return null;

        var path = Free(media.GetMediaPath(file.FileName, property.ContentKey, property.PropertyTypeKey));
        using (var content = file.OpenReadStream())
        {
            if (!security.IsConsideredSafe(content))
                return null;

            content.Position = 0;
            media.FileSystem.AddFile(path, content, overrideIfExists: false);
        }

        // The value editors' contract is synchronous.
        temporaryFiles.DeleteAsync(key).GetAwaiter().GetResult();
        return media.FileSystem.GetUrl(path);
    }

    /// <summary>Whether a path lies in the media folder: no other file may be named by a value, for what names it may delete or show it.</summary>
    public bool IsStored(string path) =>
        path.StartsWith(media.FileSystem.GetUrl(string.Empty), StringComparison.OrdinalIgnoreCase) && !path.Contains("..", StringComparison.Ordinal);

    /// <summary>A path at which no file lies: the file of before is the item's own until the item is saved, and browsers keep it by its address.</summary>
    private string Free(string path)
    {
        var extension = Path.GetExtension(path);
        var free = path;
        for (var number = 2; media.FileSystem.FileExists(free); number++)
            free = $"{path[..^extension.Length]}-{number}{extension}";

        return free;
    }

    private TemporaryFileModel? Find(Guid key) => temporaryFiles.GetAsync(key).GetAwaiter().GetResult();

    private bool IsAllowed(TemporaryFileModel file, IEnumerable<string> extensions)
    {
        var extension = Path.GetExtension(file.FileName).TrimStart('.');
        return settings.CurrentValue.IsFileAllowedForUpload(extension)
            && (!extensions.Any() || extensions.Any(allowed => string.Equals(allowed.TrimStart('.'), extension, StringComparison.OrdinalIgnoreCase)));
    }
}
