using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Relation types: the ways in which items point to one another.</summary>
internal sealed class RelationTypes(IRelationService relations, IShortStringHelper strings) : ItemKind<IRelationType>
{
    public override string Folder => "RelationTypes";

    public override string Element => "RelationType";

    public override SyncGroup Group => SyncGroup.Content;

    public override SyncShape Shape { get; } =
        SyncShape.Of("RelationType Info Name ParentType ChildType Bidirectional IsDependency");

    public override Guid KeyInFiles(IRelationType item) => item.Key;

    public override string FileName(IRelationType item) => SyncNames.OfAlias(item.Alias, strings);

    protected override Task<IRelationType?> FindAsync(SyncItem file) =>
        Task.FromResult(relations.GetRelationTypeById(file.Key) ?? relations.GetRelationTypeByAlias(file.Alias));

    protected override Task<IRelationType?> GetAsync(Guid key) => Task.FromResult(relations.GetRelationTypeById(key));

    protected override Task<IEnumerable<IRelationType>> GetAllAsync() => Task.FromResult(relations.GetAllRelationTypes());

    protected override Task<XElement> WriteAsync(IRelationType item, XElement? file)
    {
        var root = Root(item.Key, item.Alias, 0);
        root.Add(new XElement("Info",
            new XElement("Name", item.Name),
            new XElement("ParentType", item.ParentObjectType),
            new XElement("ChildType", item.ChildObjectType),
            new XElement("Bidirectional", item.IsBidirectional),
            new XElement("IsDependency", item is IRelationTypeWithIsDependency { IsDependency: true })));
        return Task.FromResult(root);
    }

    protected override Task SaveAsync(SyncItem file, IRelationType? item, SyncRun run)
    {
        var info = file.Root.At("Info") ?? throw new SyncException("<Info> is missing", file.Root.LineOf());
        var name = info.Required("Name");
        var parent = Optional(info.Key("ParentType"));
        var child = Optional(info.Key("ChildType"));
        var relationType = item ?? new RelationType(name, file.Alias, false, parent, child, false, file.Key);
        relationType.Name = name;
        relationType.Alias = file.Alias;
        relationType.ParentObjectType = parent;
        relationType.ChildObjectType = child;
        relationType.IsBidirectional = info.Bool("Bidirectional");
        if (relationType is IRelationTypeWithIsDependency dependency)
            dependency.IsDependency = info.Bool("IsDependency");
        relations.Save(relationType);
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync(IRelationType item)
    {
        relations.Delete(item);
        return Task.CompletedTask;
    }

    private static Guid? Optional(Guid key) => key == Guid.Empty ? null : key;
}
