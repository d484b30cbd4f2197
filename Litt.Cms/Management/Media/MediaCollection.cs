using Litt.Cms.Management.Common;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Media;

/// <summary>A media item in the list of a folder, with the values of the list's columns.</summary>
internal sealed record ListedMedia(
    ListedType MediaType,
    string? Creator,
    int SortOrder,
    Guid Id,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ContentValueAnswer> Values,
    IReadOnlyList<MediaVariant> Variants);

/// <summary>The media in a folder, or at the root, as a list view.</summary>
internal static class MediaCollection
{
    private const string UsualOrder = "updateDate";

    public static IEndpointConventionBuilder MapMediaCollection(this IEndpointRouteBuilder api) => api.Get("/collection/media", List);

    private static async Task<IResult> List(
        Page page,
        MediaAccess access,
        IMediaEditingService editing,
        IMediaTypeService types,
        IDataTypeService dataTypes,
        MediaList list,
        Guid? id,
        Guid? dataTypeId,
        string? filter,
        string orderBy = UsualOrder,
        Direction orderDirection = Direction.Ascending)
    {
        if (id is { } key && !await access.MayReadAsync([key]))
            return Problem.Forbidden;

        var parent = id is { } wanted ? await editing.GetAsync(wanted) : null;
        var type = parent is null ? null : await types.GetAsync(parent.ContentType.Key);
        if (id is not null && type is null)
            return ContentCollectionOperationStatus.ContentNotFound.ToProblem();

        // The root has no type that could say how it is listed.
        var found = await ListView.FindAsync(type, dataTypeId ?? (type is null ? Constants.DataTypes.Guids.ListViewMediaGuid : null), dataTypes);
        if (found is not { Success: true, Result: { } view })
            return found.ToHttp();

        return view.OrderBy(orderBy, orderDirection, null) is { } order
            ? Answer.With(await list.ReadAsync(parent, view, order, filter, page))
            : ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration.ToProblem();
    }
}

/// <summary>Reads lists of media, with what is shown of each, of which the caller sees what lies under the start nodes.</summary>
internal sealed class MediaList(IMediaService media, IUserService users, ICoreScopeProvider scopes, ContentReader reader, MediaAccess access)
{
    /// <param name="parent">The folder; null for the root.</param>
    /// <param name="view">Which values are shown.</param>
    /// <param name="order">The order.</param>
    /// <param name="filter">What the names have in them; null for all.</param>
    /// <param name="page">Which part of the list.</param>
    public async Task<Paged<ListedMedia>> ReadAsync(IMedia? parent, ListView view, Ordering order, string? filter, Page page)
    {
        var (total, children) = page.ReadWhole((int skip, int take, out long all) =>
            media.GetPagedChildren(parent?.Id ?? Constants.System.Root, skip / take, take, out all, scopes.NameContains<IMedia>(filter), order));
        var readable = await access.ReadableAsync([.. children.Select(child => child.Key)]);
        IMedia[] shown = [.. children.Where(child => readable.Contains(child.Key))];
        var names = users.NamesOf(shown.Select(child => child.CreatorId));
        return new(total - (children.Length - shown.Length), [.. shown.Select(child => new ListedMedia(
            ListedType.From(child.ContentType),
            names.GetValueOrDefault(child.CreatorId),
            child.SortOrder,
            child.Key,
            MediaTreeItem.FlagsOf(child.ContentType.ListView),
            reader.Values(child, type => view.Properties.Contains(type.Alias)),
            MediaVariant.From(child)))]);
    }
}
