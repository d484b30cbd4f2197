using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Member types; each property tells what a member may see and change of it.</summary>
internal sealed class MemberTypes(IMemberTypeService types, TypeProperties properties, IShortStringHelper strings)
    : TypeKind<IMemberType>(types, null, properties, strings)
{
    private readonly IShortStringHelper strings = strings;

    public override string Folder => "MemberTypes";

    public override string Element => "MemberType";

    public override SyncShape Shape { get; } = SyncShape.Of(TypeXml.Names);

    protected override IMemberType Create(int parentId) => new MemberType(strings, parentId);

    protected override async Task<XElement> WriteAsync(IMemberType item, XElement? file)
    {
        var info = TypeXml.Info(item);
        info.Add(await WritePlaceAsync(item), TypeXml.Compositions(item));
        var root = Root(item.Key, item.Alias, item.Level);
        root.Add(info, TypeXml.Properties(item, property => Access(item, property)), TypeXml.Structure(item, Element), TypeXml.Tabs(item));
        return root;
    }

    protected override Task ReadMoreAsync(SyncItem file, XElement info, IMemberType type, SyncRun run)
    {
        foreach (var property in file.Root.At("GenericProperties")?.Elements("GenericProperty") ?? [])
        {
            var alias = property.Required("Alias");
            type.SetMemberCanEditProperty(alias, property.Bool("CanEdit"));
            type.SetMemberCanViewProperty(alias, property.Bool("CanView"));
            type.SetIsSensitiveProperty(alias, property.Bool("IsSensitive"));
        }
        return Task.CompletedTask;
    }

    private static IEnumerable<XElement> Access(IMemberType type, IPropertyType property) =>
    [
        new XElement("CanEdit", type.MemberCanEditProperty(property.Alias)),
        new XElement("CanView", type.MemberCanViewProperty(property.Alias)),
        new XElement("IsSensitive", type.IsSensitiveProperty(property.Alias)),
    ];
}
