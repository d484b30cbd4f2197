using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Editors.Media;

/// <summary>Makes media items of files that were dropped on a picker: until the document is saved they are temporary files under the picked key.</summary>
internal sealed class MediaUploads(
    IEntityService entities, ITemporaryFileService temporaryFiles, IMediaImportService imports, IBackOfficeSecurityAccessor security)
{
    /// <param name="picked">The picked media; those that are uploads get the key of the item that is made of them.</param>
    /// <param name="parent">The folder for new items, or null for the root.</param>
    public void Import(IEnumerable<PickedMedia> picked, Guid? parent)
    {
        foreach (var media in picked.Where(media => !entities.Exists(media.MediaKey)))
        {
            // The value editors' contract is synchronous.
            if (ImportAsync(media.MediaKey, parent, media.MediaTypeAlias).GetAwaiter().GetResult() is { } key)
                media.MediaKey = key;
        }
    }

    /// <summary>Makes a media item of an upload and answers its key; null where there is no such upload.</summary>
    /// <param name="upload">The upload's key.</param>
    /// <param name="parent">The folder for the new item, or null for the root.</param>
    /// <param name="typeAlias">The media type, or null to choose it by the file's extension.</param>
    public async Task<Guid?> ImportAsync(Guid upload, Guid? parent, string? typeAlias)
    {
        var file = await temporaryFiles.GetAsync(upload);
        if (file is null)
            return null;

        IMedia item;
        await using (var content = file.OpenReadStream())
            item = await imports.ImportAsync(file.FileName, content, parent, typeAlias, User());

        await temporaryFiles.DeleteAsync(file.Key);
        return item.Key;
    }

    private Guid User() => security.BackOfficeSecurity?.CurrentUser?.Key ?? Constants.Security.SuperUserKey;
}
