using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Where a document lies, in the words of its ancestors' names.</summary>
internal sealed class ContentPlaces(IEntityService entities, IRelationService relations, IShortStringHelper strings)
{
    /// <summary>The parent's key and name; empty ones at the top and in the recycle bin.</summary>
    public XElement Parent(IContent item)
    {
        var parent = item.ParentId > 0 ? entities.Get(item.ParentId, UmbracoObjectTypes.Document) : null;
        return new XElement("Parent", new XAttribute("Key", parent?.Key ?? Guid.Empty), parent?.Name ?? string.Empty);
    }

    /// <summary>The names on the way from the top, as aliases.</summary>
    public string Path(IContent item)
    {
        var ids = item.Path.Split(',').Select(int.Parse).Where(id => id != Constants.System.Root).ToList();
        var above = ids.Where(id => id > 0 && id != item.Id).ToArray();
        var names = above.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Document, above).ToDictionary(entity => entity.Id, entity => entity.Name);
        names[item.Id] = item.Name;
        return string.Concat(ids.Select(id => "/" + (names.GetValueOrDefault(id) is { } name ? name.ToSafeAlias(strings) : $"[{id}]")));
    }

    /// <summary>Whether the document is in the recycle bin, and the key of what it lay below.</summary>
    public XElement Trashed(IContent item)
    {
        var trashed = new XElement("Trashed", item.Trashed);
        if (item.Trashed && RestoreParent(item) is { } parent)
            trashed.Add(new XAttribute("Parent", parent.Key));
        return trashed;
    }

    /// <summary>How deep the document lies; 100 more in the recycle bin.</summary>
    public static int Level(IContent item) => item.Trashed ? 100 + item.Level : item.Level;

    /// <summary>The id of the parent that a file names: by key, then by path; for what lies at the top of the recycle bin, of its former parent.</summary>
    /// <exception cref="SyncException">It names one that is not there.</exception>
    public int Find(XElement info)
    {
        var element = info.At("Parent");
        var key = element.KeyAttr();
        if (key == Guid.Empty)
            return entities.Get(info.At("Trashed").KeyAttr("Parent"), UmbracoObjectTypes.Document)?.Id ?? Constants.System.Root;
        if (entities.Get(key, UmbracoObjectTypes.Document) is { } parent)
            return parent.Id;
        return ByPath(info.Text("Path")) ?? throw new SyncException($"Its parent \"{element!.Value}\" ({key}) is not there", element!.LineOf());
    }

    private int? ByPath(string path)
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2)
            return null;
        var children = entities.GetRootEntities(UmbracoObjectTypes.Document);
        IEntitySlim? found = null;
        foreach (var name in names[..^1])
        {
            found = children.FirstOrDefault(child => name.Equals(child.Name?.ToSafeAlias(strings), StringComparison.OrdinalIgnoreCase));
            if (found is null)
                return null;
            children = entities.GetChildren(found.Id, UmbracoObjectTypes.Document);
        }
        return found?.Id;
    }

    private IEntitySlim? RestoreParent(IContent item)
    {
        var relation = relations
            .GetByChild(item, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias)
            .FirstOrDefault();
        return relation is null || relation.ParentId <= 0 ? null : entities.Get(relation.ParentId, UmbracoObjectTypes.Document);
    }
}
