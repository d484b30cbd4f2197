using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Management.Media;

/// <summary>What the backoffice can do with media: the shared families, then what only media do.</summary>
internal static class MediaEndpoints
{
    private const string Entity = "media";

    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        api.MapContentTree(Entity, UmbracoObjectTypes.Media, MediaTreeItem.From).RequireAuthorization(Sections.MediaTree);
        api.MapMediaItems();
        api.MapMediaCollection().RequireAuthorization(Sections.Media);
        api.MapMediaRecycleBin().RequireAuthorization(Sections.Media);

        // Who writes documents opens, uploads and describes the media that they show; the library is put in order in its own section.
        var media = api.MapGroup($"/{Entity}");
        media.RequireAuthorization(Sections.ContentOrMedia);
        media.MapAuditLog(UmbracoObjectTypes.Media, MayRead);
        media.MapReferences(UmbracoObjectTypes.Media, MayRead);
        media.MapReferencedDescendants(UmbracoObjectTypes.Media, MayRead);
        media.MapMediaReading();
        media.MapMediaSaving();
        media.MapMediaPlacing();
    }

    private static Task<bool> MayRead(HttpContext context, IReadOnlyCollection<Guid> ids) =>
        context.RequestServices.GetRequiredService<MediaAccess>().MayReadAsync(ids);
}
