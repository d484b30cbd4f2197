using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>What document types, media types and member types have in common: compositions, properties, folders, structure.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal abstract class TypeKind<T>(
    IContentTypeBaseService<T> types,
    TypeFolders<T>? folders,
    TypeProperties properties,
    IShortStringHelper strings) : ItemKind<T> where T : class, IContentTypeComposition
{
    public override Guid KeyInFiles(T item) => item.Key;

    public override string FileName(T item) => SyncNames.OfText(item.Alias, strings);

    /// <summary>Types come after those they are composed of.</summary>
    public override IEnumerable<Guid> Needs(XElement root) =>
        (root.At("Info", "Compositions")?.Elements("Composition") ?? [])
            .Append(root.At("Info", "Parent"))
            .Select(element => element.KeyAttr());

    /// <summary>The keys of the types whose files name a type: those composed of it, and those below which it is allowed.</summary>
    public IEnumerable<Guid> Naming(T type) => types.GetAll()
        .Where(other => other.ContentTypeComposition.Any(part => part.Key == type.Key) || other.AllowedContentTypes?.Any(below => below.Key == type.Key) == true)
        .Select(other => other.Key);

    protected override Task<T?> FindAsync(SyncItem file) => Task.FromResult(types.Get(file.Key) ?? types.Get(file.Alias));

    protected override Task<T?> GetAsync(Guid key) => Task.FromResult(types.Get(key));

    protected override Task<IEnumerable<T>> GetAllAsync() => Task.FromResult(types.GetAll());

    protected override async Task SaveAsync(SyncItem file, T? item, SyncRun run)
    {
        var info = file.Root.At("Info") ?? throw new SyncException("<Info> is missing", file.Root.LineOf());
        var parent = ByKeyOrAlias(info.At("Parent"));
        var folder = parent is null && folders is not null ? await folders.EnsureAsync(info.At("Folder")) : null;
        var place = parent?.Id ?? folder?.Id ?? Constants.System.Root;

        var type = item ?? Create(place);
        ReadInfo(file, info, type);
        ReadCompositions(info, type, parent, run.NoRemove);
        await properties.ReadAsync(file.Root, type, SupportsPublishing, run.NoRemove);
        await ReadMoreAsync(file, info, type, run);
        if (item is null)
        {
            type.Key = file.Key;
            (await types.CreateAsync(type, Constants.Security.SuperUserKey)).Granted();
            return;
        }
        (await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Granted();
        if (item.ParentId != place && parent is null)
            (await types.MoveAsync(item.Key, folder?.Key)).Granted();
    }

    /// <summary>The types allowed below a type may be imported after it.</summary>
    protected override async Task LinkAsync(SyncItem file, T item, SyncRun run)
    {
        var allowed = new List<ContentTypeSort>();
        foreach (var element in file.Root.At("Structure")?.Elements(Element) ?? [])
        {
            var order = int.TryParse(element.Attr("SortOrder"), out var place) ? place : allowed.Count;
            if (ByKeyOrAlias(element) is { } child)
                allowed.Add(new ContentTypeSort(child.Key, order, child.Alias));
            else
                run.Warn($"\"{element.Value}\" is not allowed below it: there is no such type");
        }
        if (Ordered(item.AllowedContentTypes ?? []).SequenceEqual(Ordered(allowed)))
            return;
        item.AllowedContentTypes = allowed;
        (await types.UpdateAsync(item, Constants.Security.SuperUserKey)).Granted();

        static IEnumerable<(Guid, int)> Ordered(IEnumerable<ContentTypeSort> sorts) =>
            sorts.OrderBy(sort => sort.SortOrder).Select(sort => (sort.Key, sort.SortOrder));
    }

    protected override async Task DeleteAsync(T item)
    {
        var status = await types.DeleteAsync(item.Key, Constants.Security.SuperUserKey);
        if (status != Umbraco.Cms.Core.Services.OperationStatus.ContentTypeOperationStatus.Success)
            throw new SyncException($"Umbraco refused it: {status}");
    }

    /// <summary>Whether items of the type are published.</summary>
    protected virtual bool SupportsPublishing => false;

    /// <summary>Makes a new type at a place.</summary>
    protected abstract T Create(int parentId);

    /// <summary>Reads what only this kind has.</summary>
    protected virtual Task ReadMoreAsync(SyncItem file, XElement info, T type, SyncRun run) => Task.CompletedTask;

    /// <summary>The element that names a type's parent or folder; null where it lies at the top.</summary>
    protected async Task<XElement?> WritePlaceAsync(T item)
    {
        if (item.ContentTypeComposition.FirstOrDefault(other => other.Id == item.ParentId) is { } parent)
            return new XElement("Parent", parent.Alias, new XAttribute("Key", parent.Key));
        return folders is null ? null : await folders.WriteAsync(item);
    }

    private static void ReadInfo(SyncItem file, XElement info, T type)
    {
        type.Alias = file.Alias;
        type.Name = info.Required("Name");
        type.Icon = info.Text("Icon");
        type.Thumbnail = info.TextOrNull("Thumbnail") ?? type.Thumbnail;
        type.Description = info.TextOrNull("Description");
        type.AllowedAsRoot = info.Bool("AllowAtRoot");
        type.Variations = info.Named<ContentVariation>("Variations");
        type.IsElement = info.Bool("IsElement");
        if (info.At("ListView") is not null)
            type.ListView = info.Key("ListView") is var view && view == Guid.Empty ? null : view;
    }

    private void ReadCompositions(XElement info, T type, T? parent, bool keepsOthers)
    {
        var wanted = new List<IContentTypeComposition>();
        if (parent is not null)
            wanted.Add(parent);
        foreach (var element in info.At("Compositions")?.Elements("Composition") ?? [])
        {
            wanted.Add(ByKeyOrAlias(element)
                ?? throw new SyncException($"It is composed of \"{element.Value}\", which is not there", element.LineOf()));
        }
        foreach (var gone in type.ContentTypeComposition.Where(present => !keepsOthers && wanted.All(other => other.Key != present.Key)).ToList())
            type.RemoveContentType(gone.Key);
        foreach (var added in wanted.Where(other => type.ContentTypeComposition.All(present => present.Key != other.Key)).ToList())
            type.AddContentType(added);
    }

    private T? ByKeyOrAlias(XElement? element) => element is null ? null : types.Get(element.KeyAttr()) ?? types.Get(element.Value);
}
