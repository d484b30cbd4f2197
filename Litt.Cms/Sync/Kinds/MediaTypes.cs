using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Media types.</summary>
internal sealed class MediaTypes(
    IMediaTypeService types, IMediaTypeContainerService folders, TypeProperties properties, IShortStringHelper strings)
    : TypeKind<IMediaType>(types, new TypeFolders<IMediaType>(folders), properties, strings)
{
    private readonly IShortStringHelper strings = strings;

    public override string Folder => "MediaTypes";

    public override string Element => "MediaType";

    public override SyncShape Shape { get; } = SyncShape.Of(TypeXml.Names);

    protected override IMediaType Create(int parentId) => new MediaType(strings, parentId);

    protected override async Task<XElement> WriteAsync(IMediaType item, XElement? file)
    {
        var info = TypeXml.Info(item);
        info.Add(await WritePlaceAsync(item), TypeXml.Compositions(item));
        var root = Root(item.Key, item.Alias, item.Level);
        root.Add(info, TypeXml.Properties(item, _ => []), TypeXml.Structure(item, Element), TypeXml.Tabs(item));
        return root;
    }
}
