using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Where an item lies in its tree, in the words of its ancestors' names.</summary>
internal sealed class ContentPlaces(
    IEntityService entities, IRelationService relations, IShortStringHelper strings, IOptions<SyncSettings> settings)
{
    /// <summary>The parent's key and name; empty ones at the top and in the recycle bin.</summary>
    public XElement Parent(ContentTree tree, IContentBase item)
    {
        var parent = item.ParentId > 0 ? entities.Get(item.ParentId) : null;
        return new XElement("Parent", new XAttribute("Key", parent?.Key ?? Guid.Empty), parent?.Name ?? string.Empty);
    }

    /// <summary>The names on the way from the top, as aliases.</summary>
    public string Path(ContentTree tree, IContentBase item)
    {
        var ids = item.Path.Split(',').Select(int.Parse).Where(id => id != Constants.System.Root).ToList();
        var above = ids.Where(id => id > 0 && id != item.Id).ToArray();
        var names = Ancestors(tree, above).ToDictionary(entity => entity.Id, entity => entity.Name);
        names[item.Id] = item.Name;
        return string.Concat(ids.Select(id => "/" + (names.GetValueOrDefault(id) is { } name ? name.ToSafeAlias(strings) : $"[{id}]")));
    }

    /// <summary>Whether the item is in the recycle bin, and the key of what it lay below.</summary>
    public XElement Trashed(ContentTree tree, IContentBase item)
    {
        var trashed = new XElement("Trashed", item.Trashed);
        if (item.Trashed && RestoreParent(tree, item) is { } parent)
            trashed.Add(new XAttribute("Parent", parent.Key));
        return trashed;
    }

    /// <summary>How deep the item lies; 100 more in the recycle bin.</summary>
    public static int Level(IContentBase item) => item.Trashed ? 100 + item.Level : item.Level;

    /// <summary>The id of the parent that a file names: by key, then by path; for what lies at the top of the recycle bin, of its former parent.</summary>
    /// <param name="tree">The tree that the file's item is of.</param>
    /// <param name="info">The file's Info.</param>
    /// <param name="item">The item as it is now; null where it is new.</param>
    /// <param name="run">Told where the parent is not there: a new item then lies as near to it as can be, another stays.</param>
    /// <exception cref="SyncException">The parent is not there, and the settings refuse that; or it is in the recycle bin, and the item is not.</exception>
    public int Find(ContentTree tree, XElement info, IContentBase? item, SyncRun run)
    {
        var element = info.At("Parent");
        var key = element.KeyAttr();
        var trashed = info.Bool("Trashed");
        if (key == Guid.Empty)
            return trashed && Get(tree, info.At("Trashed").KeyAttr("Parent")) is { Trashed: false } former ? former.Id : Constants.System.Root;
        if (Get(tree, key) is { } parent)
        {
            return trashed || !parent.Trashed
                ? parent.Id
                : throw new SyncException($"Its parent \"{parent.Name}\" is in the recycle bin", element!.LineOf());
        }
        var (near, isParent) = ByPath(tree, info.Text("Path"));
        return isParent ? near!.Id : Without(element!, near, item, run);
    }

    /// <summary>Where an item goes whose parent is nowhere.</summary>
    private int Without(XElement element, IEntitySlim? near, IContentBase? item, SyncRun run)
    {
        var missing = $"its parent \"{element.Value}\" ({element.KeyAttr()}) is not there";
        if (settings.Value.FailOnMissingParent)
            throw new SyncException(char.ToUpperInvariant(missing[0]) + missing[1..], element.LineOf());
        run.Warn($"{missing}: it {(item is null ? "lies" : "stays")} {(item is not null ? "where it is" : near is null ? "at the top" : $"below \"{near.Name}\"")}");
        return item?.ParentId ?? near?.Id ?? Constants.System.Root;
    }

    /// <summary>The last item on the way to a path's parent, and whether it is the parent.</summary>
    private (IEntitySlim? Near, bool IsParent) ByPath(ContentTree tree, string path)
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2)
            return (null, false);
        IEntitySlim? found = null;
        foreach (var name in names[..^1])
        {
            var next = (found is null ? entities.GetRootEntities(tree.Parents) : entities.GetChildren(found.Id, tree.Parents))
                .FirstOrDefault(child => name.Equals(child.Name?.ToSafeAlias(strings), StringComparison.OrdinalIgnoreCase));
            if (next is null)
                return (found, false);
            found = next;
        }
        return (found, true);
    }

    /// <summary>Umbraco hands out folders of blueprints only where it is not asked for a type.</summary>
    private IEntitySlim? Get(ContentTree tree, Guid key) =>
        key != Guid.Empty && entities.Get(key) is { } entity && entity.NodeObjectType == tree.Parents.GetGuid() ? entity : null;

    private IEnumerable<IEntitySlim> Ancestors(ContentTree tree, int[] ids) => ids.Length == 0 ? []
        : tree.Items == tree.Parents ? entities.GetAll(tree.Parents, ids)
        : ids.Select(id => entities.Get(id)).OfType<IEntitySlim>();

    private IEntitySlim? RestoreParent(ContentTree tree, IContentBase item)
    {
        var relation = tree.RecycleBin is null ? null : relations.GetByChild(item, tree.RecycleBin).FirstOrDefault();
        return relation is null || relation.ParentId <= 0 ? null : entities.Get(relation.ParentId);
    }
}
