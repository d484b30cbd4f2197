using Litt.Cms.Management.Common;
using Litt.Cms.Management.ContentTypes;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.MediaTypes;

/// <summary>What the backoffice can do with media types: what all types can, then what only these do.</summary>
internal static class MediaTypeEndpoints
{
    // Who drops a file on a picker in a document is asked for its type, without being in the Media section.
    private static readonly TypeKind Kind = new(
        "media-type",
        UmbracoObjectTypes.MediaType,
        UmbracoObjectTypes.MediaTypeContainer,
        Sections.ContentOrMediaOrMembersOrLibraryOrSettings,
        "media",
        "parent");

    public static void MapMediaTypes(this IEndpointRouteBuilder api)
    {
        ContentTypeFamily<IMediaType, IMediaTypeService>.MapTree(api, Kind);
        var types = ContentTypeFamily<IMediaType, IMediaTypeService>.Map(api, Kind, MediaTypeAnswer.From);
        ContentTypeFamily<IMediaType, IMediaTypeService>.MapStructure(types);
        types.MapTypeFiles<IMediaType, IMediaTypeService, IMediaTypeImportService, MediaTypeImportOperationStatus>(
            Kind, (xml, type) => xml.Serialize(type), (service, file, user, type) => service.Import(file, user, type));
        types.Get("/configuration", (IReservedFieldNamesService reserved) => new MediaTypeConfiguration([.. reserved.GetMediaReservedFieldNames()]));
        MapChoices(api);

        api.MapFolders<IMediaTypeContainerService, IMediaType>(Kind.Entity).RequireAuthorization(Sections.Settings);
        types.Post("", Create).RequireAuthorization(Sections.Settings);
        types.Put("/{id:guid}", Update).RequireAuthorization(Sections.Settings);
        types.Post("/available-compositions", Compositions).RequireAuthorization(Sections.Settings);
    }

    /// <summary>The types that a new item may have: a file by its extension, or a folder.</summary>
    private static void MapChoices(IEndpointRouteBuilder api)
    {
        var items = api.MapGroup($"/item/{Kind.Entity}");
        items.Get("/allowed", async (Page page, IMediaTypeEditingService editing, string fileExtension = "") =>
            (await editing.GetMediaTypesForFileExtensionWithMatchInfoAsync(fileExtension, page.Skip, page.Take)).ToPaged(FittingType.From));
        items.Get("/folders", async (Page page, IMediaTypeEditingService editing) =>
            (await editing.GetFolderMediaTypes(page.Skip, page.Take)).ToPaged(TypeItem.From));
    }

    private static async Task<IResult> Create(CreateMediaType wish, IMediaTypeEditingService editing, Editor editor)
    {
        var made = await editing.CreateAsync(wish.ToCreate(), editor.Key);
        // Core allows what is there already: the type itself only once it is made.
        if (made.Success && wish.LiesBelowItself)
            made = await editing.UpdateAsync(made.Result!, wish.ToUpdate(), editor.Key);
        return made.ToHttp(type => Answer.Created(Kind.Entity, type!.Key));
    }

    private static async Task<IResult> Update(Guid id, SaveMediaType wish, IMediaTypeService service, IMediaTypeEditingService editing, Editor editor)
    {
        if (await service.GetAsync(id) is not { } type)
            return ContentTypeOperationStatus.NotFound.ToProblem();

        PropertyWire.Rename(type, wish.Properties);
        return (await editing.UpdateAsync(type, wish.ToUpdate(), editor.Key)).ToHttp();
    }

    private static async Task<IEnumerable<AvailableComposition>> Compositions(
        CompositionWish wish, IMediaTypeEditingService editing, IMediaTypeContainerService folders) =>
        await (await editing.GetAvailableCompositionsAsync(wish.Id, wish.CurrentCompositeIds, wish.CurrentPropertyAliases)).InFoldersAsync(folders);

    private sealed record MediaTypeConfiguration(IReadOnlyList<string> ReservedFieldNames);
}
