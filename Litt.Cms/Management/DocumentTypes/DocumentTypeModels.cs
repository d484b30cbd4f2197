using Litt.Cms.Management.Common;
using Litt.Cms.Management.ContentTypes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Litt.Cms.Management.DocumentTypes;

/// <summary>A document type that may lie under another, and its place in the list.</summary>
internal sealed record DocumentTypeSort(Reference DocumentType, int SortOrder);

/// <summary>A document type that is part of another.</summary>
internal sealed record DocumentTypeComposition(Reference DocumentType, CompositionType CompositionType);

/// <summary>For how long versions of documents of a type are kept.</summary>
internal sealed record DocumentTypeCleanup(bool PreventCleanup, int? KeepAllVersionsNewerThanDays = null, int? KeepLatestVersionPerDayForDays = null);

/// <summary>A document type as the editor opens it.</summary>
internal sealed record DocumentTypeAnswer(
    Guid Id,
    string Alias,
    string Name,
    string? Description,
    string Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    Reference? Collection,
    bool IsElement,
    bool AllowedInLibrary,
    IReadOnlyList<PropertyWire> Properties,
    IReadOnlyList<ContainerWire> Containers,
    IReadOnlyList<Reference> AllowedTemplates,
    Reference? DefaultTemplate,
    DocumentTypeCleanup Cleanup,
    IReadOnlyList<DocumentTypeSort> AllowedDocumentTypes,
    IReadOnlyList<DocumentTypeComposition> Compositions)
{
    public static DocumentTypeAnswer From(IContentType type) => new(
        type.Key,
        type.Alias,
        type.Name ?? string.Empty,
        type.Description,
        type.Icon ?? string.Empty,
        type.AllowedAsRoot,
        type.VariesByCulture(),
        type.VariesBySegment(),
        Reference.To(type.ListView),
        type.IsElement,
        type.AllowedInLibrary,
        PropertyWire.From(type),
        ContainerWire.From(type),
        [.. (type.AllowedTemplates ?? []).Select(template => new Reference(template.Key))],
        Reference.To(type.DefaultTemplate?.Key),
        new(
            type.HistoryCleanup?.PreventCleanup ?? false,
            type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
            type.HistoryCleanup?.KeepLatestVersionPerDayForDays),
        [.. (type.AllowedContentTypes ?? []).OrderBy(child => child.SortOrder).Select(child => new DocumentTypeSort(new(child.Key), child.SortOrder))],
        [.. type.Parts().Select(part => new DocumentTypeComposition(new(part.Type.Key), part.Kind))]);
}

/// <summary>The new state of a document type.</summary>
internal record SaveDocumentType(
    string Alias,
    string Name,
    string Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    bool IsElement,
    bool AllowedInLibrary,
    IReadOnlyList<PropertyWire> Properties,
    IReadOnlyList<ContainerWire> Containers,
    IReadOnlyList<Reference> AllowedTemplates,
    DocumentTypeCleanup Cleanup,
    IReadOnlyList<DocumentTypeSort> AllowedDocumentTypes,
    IReadOnlyList<DocumentTypeComposition> Compositions,
    string? Description = null,
    Reference? Collection = null,
    Reference? DefaultTemplate = null)
    : TypeRequest(Alias, Name, Icon, AllowedAsRoot, VariesByCulture, VariesBySegment, IsElement, AllowedInLibrary, Containers, Description, Collection)
{
    public ContentTypeUpdateModel ToUpdate() => FillDocumentType(new ContentTypeUpdateModel());

    protected TModel FillDocumentType<TModel>(TModel model)
        where TModel : ContentTypeModelBase
    {
        FillType(model, Properties.Select(property => property.Fill(new ContentTypePropertyTypeModel())), () => new ContentTypePropertyContainerModel());
        model.AllowedContentTypes = [.. AllowedDocumentTypes.Select(child => new ContentTypeSort(child.DocumentType.Id, child.SortOrder, string.Empty))];
        model.Compositions = [.. Compositions.Select(part => new Composition { Key = part.DocumentType.Id, CompositionType = part.CompositionType })];
        model.AllowedTemplateKeys = [.. AllowedTemplates.Select(template => template.Id)];
        model.DefaultTemplateKey = DefaultTemplate?.Id;
        model.Cleanup = new()
        {
            PreventCleanup = Cleanup.PreventCleanup,
            KeepAllVersionsNewerThanDays = Cleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = Cleanup.KeepLatestVersionPerDayForDays,
        };
        return model;
    }
}

/// <summary>A new document type.</summary>
internal sealed record CreateDocumentType(
    string Alias,
    string Name,
    string Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    bool IsElement,
    bool AllowedInLibrary,
    IReadOnlyList<PropertyWire> Properties,
    IReadOnlyList<ContainerWire> Containers,
    IReadOnlyList<Reference> AllowedTemplates,
    DocumentTypeCleanup Cleanup,
    IReadOnlyList<DocumentTypeSort> AllowedDocumentTypes,
    IReadOnlyList<DocumentTypeComposition> Compositions,
    string? Description = null,
    Reference? Collection = null,
    Reference? DefaultTemplate = null,
    Reference? Parent = null,
    Guid? Id = null)
    : SaveDocumentType(
        Alias,
        Name,
        Icon,
        AllowedAsRoot,
        VariesByCulture,
        VariesBySegment,
        IsElement,
        AllowedInLibrary,
        Properties,
        Containers,
        AllowedTemplates,
        Cleanup,
        AllowedDocumentTypes,
        Compositions,
        Description,
        Collection,
        DefaultTemplate)
{
    public bool LiesBelowItself => AllowedDocumentTypes.Any(child => child.DocumentType.Id == Id);

    public ContentTypeCreateModel ToCreate() => FillDocumentType(new ContentTypeCreateModel { Key = Id, ContainerKey = Parent?.Id });
}
