using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Files;

/// <summary>Where the file of an upload or an image lies, for the address of the media item that holds it.</summary>
internal sealed class MediaPaths(IJsonSerializer json) : IMediaUrlGenerator
{
    /// <inheritdoc />
    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, out string? mediaPath)
    {
        mediaPath = propertyEditorAlias switch
        {
            Constants.PropertyEditors.Aliases.UploadField => value?.ToString(),
            Constants.PropertyEditors.Aliases.ImageCropper => ImageCropperPropertyEditor.Read(value, json)?.Src,
            _ => null,
        };
        return !string.IsNullOrEmpty(mediaPath);
    }
}
