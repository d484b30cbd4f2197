using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Items;

/// <summary>Sees to it that an item has names, and that nothing beside it has the same.</summary>
internal static class ItemNames
{
    /// <summary>An item that varies by culture has the name in the default culture, or in another, also as its invariant name.</summary>
    /// <exception cref="InvalidOperationException">The item has no name at all.</exception>
    public static void EnsureName(IContentBase item, Func<string> defaultCulture)
    {
        if (item.ContentType.VariesByCulture())
        {
            if (item.CultureInfos is not { Count: > 0 } names)
                throw new InvalidOperationException("Content can't be saved without a name.");
            item.Name = names.TryGetValue(defaultCulture(), out var name) ? name.Name : names.Values.First().Name;
        }

        if (string.IsNullOrWhiteSpace(item.Name))
            throw new InvalidOperationException("Content can't be saved without a name.");
    }

    /// <summary>Numbers the invariant name where something beside the item has it.</summary>
    public static void EnsureUnique(CmsDbContext context, NodeKind kind, IContentBase item)
    {
        var (name, stem) = (item.Name!, UniqueName.Stem(item.Name!));
        var others = context.Set<NodeRow>().Where(node => node.ParentId == item.ParentId && node.Kind == kind && node.Id != item.Id);
        if (others.Any(node => node.Name == name))
            item.Name = UniqueName.Among(others.Where(node => node.Name!.StartsWith(stem)).Select(node => node.Name), name);
    }

    /// <summary>Numbers the names in those cultures where something beside the item has them.</summary>
    public static void EnsureUnique(CmsDbContext context, NodeKind kind, IContentBase item, IEnumerable<string> cultures)
    {
        foreach (var culture in cultures.ToList())
        {
            var path = Item.PathTo(culture, "name");
            var names =
                from node in context.Set<NodeRow>()
                join content in context.Set<ContentRow>() on node.Id equals content.NodeId
                where node.ParentId == item.ParentId && node.Kind == kind && node.Id != item.Id && content.Cultures != null
                select CmsDbContext.JsonText(content.Cultures, path);
            var name = item.GetCultureName(culture)!;
            var unique = UniqueName.Among(names, name);
            if (unique == name)
                continue;
            item.SetCultureName(unique, culture);
            if (item is IPublishableContentBase { PublishedState: PublishedState.Publishing } publishing && publishing.IsCulturePublished(culture))
                publishing.SetPublishInfo(culture, unique, DateTime.UtcNow);
        }
    }
}
