using Litt.Cms.Management.Common;
using Litt.Cms.Management.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Management.Blueprints;

/// <summary>A blueprint as the editor opens it, and as a new document begins with it.</summary>
internal sealed record BlueprintAnswer(
    ContentTypeReference DocumentType,
    Guid Id,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ContentValueAnswer> Values,
    IReadOnlyList<DocumentVariant> Variants)
{
    public static BlueprintAnswer From(IContent blueprint, IReadOnlyList<ContentValueAnswer> values) => new(
        ContentTypeReference.From(blueprint.ContentType), blueprint.Key, [], values, DocumentVariant.From(blueprint, null));
}

/// <summary>A blueprint where only its name is needed.</summary>
internal sealed record BlueprintItem(ContentTypeReference DocumentType, string Name, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static BlueprintItem From(IDocumentEntitySlim entity) => new(ContentTypeReference.From(entity), entity.Name ?? string.Empty, entity.Key, []);
}

/// <summary>A blueprint, or a folder of blueprints, in the tree.</summary>
internal sealed record BlueprintTreeItem(
    ContentTypeReference? DocumentType, bool IsFolder, bool NoAccess, string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren)
{
    public static BlueprintTreeItem From(TreeNode node)
    {
        var type = node.Entity is IDocumentEntitySlim blueprint ? ContentTypeReference.From(blueprint) : null;
        return new(type, type is null, node.NoAccess, node.Name, node.Entity.Key, node.Parent, [], node.Entity.HasChildren);
    }
}

/// <summary>A new blueprint.</summary>
internal sealed record CreateBlueprint(
    Reference DocumentType,
    IReadOnlyList<ContentValue> Values,
    IReadOnlyList<VariantName> Variants,
    Reference? Parent = null,
    Guid? Id = null) : IContentRequest
{
    public ContentBlueprintCreateModel ToModel(IJsonSerializer json) => this.Fill(
        new ContentBlueprintCreateModel { Key = Id, ContentTypeKey = DocumentType.Id, ParentKey = Parent?.Id }, json);
}

/// <summary>The new state of a blueprint.</summary>
internal sealed record UpdateBlueprint(IReadOnlyList<ContentValue> Values, IReadOnlyList<VariantName> Variants) : IContentRequest
{
    public ContentBlueprintUpdateModel ToModel(IJsonSerializer json) => this.Fill(new ContentBlueprintUpdateModel(), json);
}

/// <summary>A new blueprint that begins as a document is now.</summary>
internal sealed record CreateBlueprintFromDocument(Reference Document, string Name, Guid? Id = null, Reference? Parent = null);
