using Litt.Cms.Management.Common;
using Litt.Cms.Management.ContentTypes;
using Litt.Cms.Management.Templates;
using Litt.Cms.Security;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.DocumentTypes;

/// <summary>What the backoffice can do with document types: what all types can, then what only these do.</summary>
internal static class DocumentTypeEndpoints
{
    private static readonly TypeKind Kind = new(
        "document-type",
        UmbracoObjectTypes.DocumentType,
        UmbracoObjectTypes.DocumentTypeContainer,
        Sections.ContentOrMediaOrMembersOrLibraryOrSettings,
        "document",
        "parent",
        "template");

    public static void MapDocumentTypes(this IEndpointRouteBuilder api)
    {
        ContentTypeFamily<IContentType, IContentTypeService>.MapSearchedTree(api, Kind);
        var types = ContentTypeFamily<IContentType, IContentTypeService>.Map(api, Kind, DocumentTypeAnswer.From);
        ContentTypeFamily<IContentType, IContentTypeService>.MapStructure(types);
        types.Get("/allowed-in-library", async (Page page, IContentTypeService service, Guid? parentKey) =>
            (await service.GetAllAllowedInLibraryAsync(parentKey, page.Skip, page.Take)).ToPaged(AllowedType.From));
        types.MapTypeFiles<IContentType, IContentTypeService, IContentTypeImportService, ContentTypeImportOperationStatus>(
            Kind, (xml, type) => xml.Serialize(type), (service, file, user, type) => service.Import(file, user, type));
        types.Get("/configuration", Configuration);
        types.Get("/{id:guid}/blueprint", Blueprints);

        api.MapFolders<IContentTypeContainerService, IContentType>(Kind.Entity).RequireAuthorization(Sections.Settings);
        types.Post("", Create).RequireAuthorization(Sections.Settings);
        types.Put("/{id:guid}", Update).RequireAuthorization(Sections.Settings);
        types.Post("/{id:guid}/template", CreateTemplate).RequireAuthorization(Sections.Settings);
        types.Post("/available-compositions", Compositions).RequireAuthorization(Sections.Settings);
    }

    private static DocumentTypeConfiguration Configuration(
        IOptions<DataTypesSettings> dataTypes, IOptions<RuntimeSettings> runtime, IOptions<SegmentSettings> segments, IReservedFieldNamesService reserved) => new(
            dataTypes.Value.CanBeChanged,
            TemplateEndpoints.AreFixed(runtime),
            segments.Value.Enabled,
            [.. reserved.GetDocumentReservedFieldNames()]);

    private static async Task<IResult> Blueprints(Guid id, Page page, IContentBlueprintEditingService blueprints)
    {
        var found = await blueprints.GetPagedByContentTypeAsync(id, page.Skip, page.Take);
        return found.ToHttp(all => Answer.With(all!.ToPaged(blueprint => new NamedItem(blueprint.Name ?? string.Empty, blueprint.Key, []))));
    }

    private static async Task<IResult> Create(CreateDocumentType wish, IContentTypeEditingService editing, Editor editor)
    {
        var made = await editing.CreateAsync(wish.ToCreate(), editor.Key);
        // Core allows what is there already: the type itself only once it is made.
        if (made.Success && wish.LiesBelowItself)
            made = await editing.UpdateAsync(made.Result!, wish.ToUpdate(), editor.Key);
        return made.ToHttp(type => Answer.Created(Kind.Entity, type!.Key));
    }

    private static async Task<IResult> Update(
        Guid id, SaveDocumentType wish, IContentTypeService service, IContentTypeEditingService editing, Editor editor)
    {
        if (await service.GetAsync(id) is not { } type)
            return ContentTypeOperationStatus.NotFound.ToProblem();

        PropertyWire.Rename(type, wish.Properties);
        return (await editing.UpdateAsync(type, wish.ToUpdate(), editor.Key)).ToHttp();
    }

    private static async Task<IResult> CreateTemplate(
        Guid id, NewTemplate wish, IContentTypeService service, IOptions<RuntimeSettings> runtime, Editor editor) => TemplateEndpoints.AreFixed(runtime)
        ? TemplateOperationStatus.NotAllowedInProductionMode.ToProblem()
        : (await service.CreateTemplateAsync(id, wish.Name, wish.Alias, wish.IsDefault, editor.Key)).ToHttp(key => Answer.Created("template", key!.Value));

    private static async Task<IEnumerable<AvailableComposition>> Compositions(
        CompositionWish wish, IContentTypeEditingService editing, IContentTypeContainerService folders) =>
        await (await editing.GetAvailableCompositionsAsync(wish.Id, wish.CurrentCompositeIds, wish.CurrentPropertyAliases, wish.IsElement)).InFoldersAsync(folders);

    private sealed record DocumentTypeConfiguration(
        DataTypeChangeMode DataTypesCanBeChanged, bool DisableTemplates, bool UseSegments, IReadOnlyList<string> ReservedFieldNames);

    private sealed record NewTemplate(string Alias, string Name, bool IsDefault);
}
