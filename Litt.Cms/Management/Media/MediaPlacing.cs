using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Media;

/// <summary>Moving and sorting media.</summary>
internal static class MediaPlacing
{
    public static void MapMediaPlacing(this IEndpointRouteBuilder media)
    {
        var places = media.MapGroup("");
        places.RequireAuthorization(Sections.Media);
        places.Put("/{id:guid}/move", Move);
        places.Put("/{id:guid}/move-to-recycle-bin", MoveToRecycleBin);
        places.Put("/sort", Sort);
        places.Put("/{id:guid}/sort-children", (Guid id, SortByField wish, MediaAccess access, IMediaEditingService editing, Editor editor) =>
            SortByAsync(id, wish, access, editing, editor));
        places.Put("/root/sort-children", (SortByField wish, MediaAccess access, IMediaEditingService editing, Editor editor) =>
            SortByAsync(null, wish, access, editing, editor));
    }

    private static async Task<IResult> Move(Guid id, MoveTo wish, MediaAccess access, IMediaEditingService editing, Editor editor) =>
        await access.MayAsync(wish.Target?.Id, id)
            ? (await editing.MoveAsync(id, wish.Target?.Id, editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> MoveToRecycleBin(Guid id, MediaAccess access, IMediaEditingService editing, Editor editor) =>
        await access.MayAsync(id)
            ? (await editing.MoveToRecycleBinAsync(id, editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> Sort(SortChildren wish, MediaAccess access, IMediaEditingService editing, Editor editor) =>
        await access.MayAsync([.. wish.Sorting.Select(place => (Guid?)place.Id), wish.Parent?.Id])
            ? (await editing.SortAsync(wish.Parent?.Id, wish.ToModels(), editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> SortByAsync(Guid? parent, SortByField wish, MediaAccess access, IMediaEditingService editing, Editor editor) =>
        await access.MayAsync(parent)
            ? (await editing.SortByFieldAsync(parent, wish.Field, wish.Direction, editor.Key)).ToHttp()
            : Problem.Forbidden;
}
