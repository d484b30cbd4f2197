using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Litt.Cms.Management.Media;

/// <summary>The recycle bin of media.</summary>
internal static class MediaRecycleBin
{
    public static RouteGroupBuilder MapMediaRecycleBin(this IEndpointRouteBuilder api)
    {
        var bin = api.MapRecycleBin("media", UmbracoObjectTypes.Media, MediaRecycleBinItem.From, MayLookInside);
        bin.Get("/{id:guid}/original-parent", OriginalParent);
        bin.Put("/{id:guid}/restore", Restore);
        bin.Delete("/{id:guid}", Delete);
        bin.Delete("", Empty);
        return bin;
    }

    private static Task<bool> MayLookInside(HttpContext context) => context.RequestServices.GetRequiredService<MediaAccess>().MayOpenBinAsync();

    // No body at all would be an error to the client; null says that it was at the root.
    private static async Task<IResult> OriginalParent(Guid id, MediaAccess access, IMediaRecycleBinQueryService bin) => await access.MayOpenBinAsync()
        ? (await bin.GetOriginalParentAsync(id)).ToHttp(parent => Answer.With(Reference.To(parent?.Key)))
        : Problem.Forbidden;

    private static async Task<IResult> Restore(Guid id, MoveTo wish, MediaAccess access, IMediaEditingService editing, Editor editor) =>
        await access.MayOpenBinAsync() && await access.MayAsync(wish.Target?.Id)
            ? (await editing.RestoreAsync(id, wish.Target?.Id, editor.Key, includeDescendants: true)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> Delete(Guid id, MediaAccess access, IMediaEditingService editing, Editor editor) =>
        await access.MayOpenBinAsync() && await access.MayAsync(id)
            ? (await editing.DeleteFromRecycleBinAsync(id, editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> Empty(MediaAccess access, IMediaService media, Editor editor)
    {
        if (!await access.MayOpenBinAsync())
            return Problem.Forbidden;

        var emptied = await media.EmptyRecycleBinAsync(editor.Key);
        return emptied.Success ? Answer.Done : emptied.Result.ToProblem();
    }
}
