using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Litt.Cms.Management.ContentTypes;

/// <summary>A type that may be made here.</summary>
internal sealed record AllowedType(Guid Id, string Name, string? Description, string? Icon)
{
    public static AllowedType From(IContentTypeBase type) => new(type.Key, type.Name ?? string.Empty, type.Description, type.Icon);
}

/// <summary>A type where only its name and looks are needed.</summary>
internal sealed record TypeItem(bool IsElement, bool AllowedInLibrary, string? Icon, string? Description, string Name, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static TypeItem From(IContentTypeBase type) =>
        new(type.IsElement, type.AllowedInLibrary, type.Icon, type.Description, type.Name ?? string.Empty, type.Key, []);
}

/// <summary>A type, or a folder of types, in its tree.</summary>
internal sealed record TypeTreeItem(
    bool IsElement, bool IsDeletable, string Icon, bool IsFolder, bool NoAccess, string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren)
{
    private const string FolderIcon = "icon-folder";

    public static TypeTreeItem From(TreeNode node, IContentTypeBase? type) => new(
        type?.IsElement ?? false,
        type is not null && (type is not IMediaType media || !media.IsSystemMediaType()),
        type is null ? FolderIcon : type.Icon ?? string.Empty,
        type is null,
        node.NoAccess,
        node.Name,
        node.Entity.Key,
        node.Parent,
        [],
        node.Entity.HasChildren);
}

/// <summary>A type that is composed of another.</summary>
internal sealed record ComposedType(Guid Id, string Name, string Icon)
{
    public static ComposedType From(IContentTypeBase type) => new(type.Key, type.Name ?? string.Empty, type.Icon ?? string.Empty);
}

/// <summary>A type that another can be composed of, or why not.</summary>
internal sealed record AvailableComposition(IReadOnlyList<string> FolderPath, bool IsCompatible, Guid Id, string Name, string Icon);

/// <summary>What a type is made of.</summary>
internal static class TypeParts
{
    /// <summary>The other types that are parts of a type, and whether it inherits from them.</summary>
    public static IEnumerable<(IContentTypeComposition Type, CompositionType Kind)> Parts(this IContentTypeComposition type) =>
        type.ContentTypeComposition.Select(part => (part, part.Id == type.ParentId ? CompositionType.Inheritance : CompositionType.Composition));
}

/// <summary>What is known of a type for which compositions are looked for.</summary>
internal sealed record CompositionWish(IReadOnlyList<string> CurrentPropertyAliases, IReadOnlyList<Guid> CurrentCompositeIds, bool IsElement = false, Guid? Id = null);

/// <summary>The types that items of this type may lie under.</summary>
internal sealed record AllowedParents(IReadOnlyList<Reference> AllowedParentIds);

/// <summary>What every request to save a type carries.</summary>
internal abstract record TypeRequest(
    string Alias,
    string Name,
    string Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    bool IsElement,
    bool AllowedInLibrary,
    IReadOnlyList<ContainerWire> Containers,
    string? Description,
    Reference? Collection)
{
    protected TModel FillType<TModel, TProperty, TContainer>(TModel model, IEnumerable<TProperty> properties, Func<TContainer> container)
        where TModel : ContentTypeEditingModelBase<TProperty, TContainer>
        where TProperty : PropertyTypeModelBase
        where TContainer : PropertyTypeContainerModelBase
    {
        model.Alias = Alias;
        model.Name = Name;
        model.Description = Description;
        model.Icon = Icon;
        model.AllowedAsRoot = AllowedAsRoot;
        model.VariesByCulture = VariesByCulture;
        model.VariesBySegment = VariesBySegment;
        model.IsElement = IsElement;
        model.AllowedInLibrary = AllowedInLibrary;
        model.ListView = Collection?.Id;
        model.Properties = [.. properties];
        model.Containers = [.. Containers.Select(wire => wire.Fill(container()))];
        return model;
    }
}
