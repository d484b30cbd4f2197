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
            if (ImportAsync(media, parent).GetAwaiter().GetResult() is { } key)
                media.MediaKey = key;
        }
    }

    private async Task<Guid?> ImportAsync(PickedMedia media, Guid? parent)
    {
        var file = await temporaryFiles.GetAsync(media.MediaKey);
        if (file is null)
            return null;

        IMedia item;
        await using (var content = file.OpenReadStream())
            item = await imports.ImportAsync(file.FileName, content, parent, media.MediaTypeAlias, User());

        await temporaryFiles.DeleteAsync(file.Key);
        return item.Key;
    }

    private Guid User() => security.BackOfficeSecurity?.CurrentUser?.Key ?? Constants.Security.SuperUserKey;
}
