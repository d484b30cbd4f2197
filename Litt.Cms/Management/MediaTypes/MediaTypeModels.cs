using Litt.Cms.Management.Common;
using Litt.Cms.Management.ContentTypes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Litt.Cms.Management.MediaTypes;

/// <summary>A media type that a file may have, and whether it names the file's extension or takes all files.</summary>
internal sealed record FittingType(bool MatchedFileExtension, string? Icon, string Name, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static FittingType From(MediaTypeFileExtensionMatchResult match) =>
        new(match.IsSpecificMatch, match.MediaType.Icon, match.MediaType.Name ?? string.Empty, match.MediaType.Key, []);
}

/// <summary>A media type that may lie under another, and its place in the list.</summary>
internal sealed record MediaTypeSort(Reference MediaType, int SortOrder);

/// <summary>A media type that is part of another.</summary>
internal sealed record MediaTypeComposition(Reference MediaType, CompositionType CompositionType);

/// <summary>A media type as the editor opens it.</summary>
internal sealed record MediaTypeAnswer(
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
    IReadOnlyList<MediaTypeSort> AllowedMediaTypes,
    IReadOnlyList<MediaTypeComposition> Compositions,
    bool IsDeletable,
    bool AliasCanBeChanged)
{
    public static MediaTypeAnswer From(IMediaType type) => new(
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
        [.. (type.AllowedContentTypes ?? []).OrderBy(child => child.SortOrder).Select(child => new MediaTypeSort(new(child.Key), child.SortOrder))],
        [.. type.Parts().Select(part => new MediaTypeComposition(new(part.Type.Key), part.Kind))],
        !type.IsSystemMediaType(),
        !type.IsSystemMediaType());
}

/// <summary>The new state of a media type.</summary>
internal record SaveMediaType(
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
    IReadOnlyList<MediaTypeSort> AllowedMediaTypes,
    IReadOnlyList<MediaTypeComposition> Compositions,
    string? Description = null,
    Reference? Collection = null)
    : TypeRequest(Alias, Name, Icon, AllowedAsRoot, VariesByCulture, VariesBySegment, IsElement, AllowedInLibrary, Containers, Description, Collection)
{
    public MediaTypeUpdateModel ToUpdate() => FillMediaType(new MediaTypeUpdateModel());

    protected TModel FillMediaType<TModel>(TModel model)
        where TModel : MediaTypeModelBase
    {
        FillType(model, Properties.Select(property => property.Fill(new MediaTypePropertyTypeModel())), () => new MediaTypePropertyContainerModel());
        model.AllowedContentTypes = [.. AllowedMediaTypes.Select(child => new ContentTypeSort(child.MediaType.Id, child.SortOrder, string.Empty))];
        model.Compositions = [.. Compositions.Select(part => new Composition { Key = part.MediaType.Id, CompositionType = part.CompositionType })];
        return model;
    }
}

/// <summary>A new media type.</summary>
internal sealed record CreateMediaType(
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
    IReadOnlyList<MediaTypeSort> AllowedMediaTypes,
    IReadOnlyList<MediaTypeComposition> Compositions,
    string? Description = null,
    Reference? Collection = null,
    Reference? Parent = null,
    Guid? Id = null)
    : SaveMediaType(
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
        AllowedMediaTypes,
        Compositions,
        Description,
        Collection)
{
    public bool LiesBelowItself => AllowedMediaTypes.Any(child => child.MediaType.Id == Id);

    public MediaTypeCreateModel ToCreate() => FillMediaType(new MediaTypeCreateModel { Key = Id, ContainerKey = Parent?.Id });
}
