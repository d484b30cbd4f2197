using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Items;

/// <summary>Keeps the elements of the library.</summary>
internal sealed class ElementRepository(ItemServices services) : PublishableContentRepository<IElement>(services, NodeKind.Element), IElementRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinElement;

    /// <remarks>Above elements there are folders only, which are not published.</remarks>
    public override bool IsPathPublished(IElement? content) => content is { Trashed: false, Published: true };

    protected override IElement New(LoadedItem item, SharedType type, PropertyCollection properties) =>
        new Element(item.Version.Name ?? string.Empty, item.Node.ParentId, (IContentType)type.Face, properties);
}
