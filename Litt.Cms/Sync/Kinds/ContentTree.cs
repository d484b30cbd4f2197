using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Sync.Kinds;

/// <summary>A tree of Umbraco's.</summary>
/// <param name="Items">What lies in it.</param>
/// <param name="Parents">What items lie below: others of their kind, or folders.</param>
/// <param name="RecycleBin">The relation that remembers where a trashed item lay; null where the tree has no recycle bin.</param>
internal sealed record ContentTree(UmbracoObjectTypes Items, UmbracoObjectTypes Parents, string? RecycleBin)
{
    public static ContentTree Documents { get; } =
        new(UmbracoObjectTypes.Document, UmbracoObjectTypes.Document, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias);

    public static ContentTree Media { get; } =
        new(UmbracoObjectTypes.Media, UmbracoObjectTypes.Media, Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias);

    public static ContentTree Blueprints { get; } =
        new(UmbracoObjectTypes.DocumentBlueprint, UmbracoObjectTypes.DocumentBlueprintContainer, null);
}
