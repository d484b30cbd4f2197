using Litt.Cms.Management.Common;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Documents;

/// <summary>A document in the list of a parent's children, with the values of the list's columns.</summary>
internal sealed record ListedDocument(
    ListedType DocumentType,
    bool IsTrashed,
    bool IsProtected,
    IReadOnlyList<Reference> Ancestors,
    string? Updater,
    string? Creator,
    int SortOrder,
    Guid Id,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ContentValueAnswer> Values,
    IReadOnlyList<DocumentVariant> Variants);

/// <summary>The children of a document as a list view.</summary>
internal static class DocumentCollection
{
    private const string UsualOrder = "updateDate";

    public static IEndpointConventionBuilder MapDocumentCollection(this IEndpointRouteBuilder api) => api.Get("/collection/document/{id:guid}", List);

    private static async Task<IResult> List(
        Guid id,
        Page page,
        DocumentAccess access,
        IContentEditingService editing,
        IContentTypeService types,
        IDataTypeService dataTypes,
        DocumentList list,
        Guid? dataTypeId,
        string? orderCulture,
        string? filter,
        string orderBy = UsualOrder,
        Direction orderDirection = Direction.Ascending)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        if (await editing.GetAsync(id) is not { } parent || await types.GetAsync(parent.ContentType.Key) is not { } type)
            return ContentCollectionOperationStatus.ContentNotFound.ToProblem();

        var found = await ListView.FindAsync(type, dataTypeId, dataTypes);
        if (found is not { Success: true, Result: { } view })
            return found.ToHttp();

        return view.OrderBy(orderBy, orderDirection, orderCulture) is { } order
            ? Answer.With(await list.ReadAsync(parent, view, order, filter, page))
            : ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration.ToProblem();
    }
}

/// <summary>Reads lists of documents, with what is shown of each, of which the caller sees what may be read.</summary>
internal sealed class DocumentList(
    IContentService documents,
    IEntityService entities,
    IUserService users,
    IPublicAccessService publicAccess,
    ICoreScopeProvider scopes,
    ContentReader reader,
    DocumentAccess access,
    PropertyAccess values)
{
    public async Task<Paged<ListedDocument>> ReadAsync(IContent parent, ListView view, Ordering order, string? filter, Page page)
    {
        var condition = scopes.NameContains<IContent>(filter);
        var (total, children) = page.ReadWhole((int skip, int take, out long all) =>
            documents.GetPagedChildren(parent.Id, skip / take, take, out all, condition, order));
        var readable = await access.ReadableAsync([.. children.Select(child => child.Key)]);
        IContent[] shown = [.. children.Where(child => readable.Contains(child.Key))];
        var names = users.NamesOf(shown.SelectMany(child => (int[])[child.WriterId, child.CreatorId]));
        var schedules = documents.GetContentSchedulesByKeys([.. shown.Select(child => child.Key)]);
        var above = Above(parent);
        var rights = await values.RightsAsync();
        var protection = Protection.Read(publicAccess);
        return new(total - (children.Length - shown.Length), [.. shown.Select(Show)]);

        ListedDocument Show(IContent child)
        {
            var isProtected = protection.Covers(child.Path);
            return new(
                ListedType.From(child.ContentType),
                child.Trashed,
                isProtected,
                above,
                names.GetValueOrDefault(child.WriterId),
                names.GetValueOrDefault(child.CreatorId),
                child.SortOrder,
                child.Key,
                DocumentTreeItem.FlagsOf(child.ContentType.ListView is not null, isProtected),
                reader.Values(child, type => view.Properties.Contains(type.Alias) && rights.MayRead(type)),
                DocumentVariant.From(child, Times(schedules, child.Key)));
        }
    }

    private Reference[] Above(IContent parent) => entities.Get(parent.Id, UmbracoObjectTypes.Document) is { } entity
        ? [.. entities.Above(entity, [UmbracoObjectTypes.Document]).Append(entity).Select(ancestor => new Reference(ancestor.Key))]
        : [];

    private static ContentScheduleCollection Times(IDictionary<Guid, IEnumerable<ContentSchedule>> schedules, Guid key)
    {
        ContentScheduleCollection times = new();
        if (schedules.TryGetValue(key, out var own))
        {
            foreach (var schedule in own)
                times.Add(schedule);
        }

        return times;
    }
}
