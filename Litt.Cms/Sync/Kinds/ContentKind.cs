using System.Globalization;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Kinds;

/// <summary>What documents, media and blueprints have in common: names, values, place and order.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal abstract class ContentKind<T>(ContentTree tree, ContentPlaces places, ILanguageService languages, IShortStringHelper strings)
    : ItemKind<T> where T : class, IContentBase
{
    /// <summary>The names that the files of all three are made of.</summary>
    protected const string Names = "Info Parent Path Trashed ContentType CreateDate NodeName Name SortOrder Properties Value";

    public override SyncGroup Group => SyncGroup.Content;

    /// <summary>Parents come first, and children in their order, so that a new site needs no sorting.</summary>
    public override IEnumerable<Guid> Needs(XElement root) => [root.At("Info", "Parent").KeyAttr()];

    public override int Rank(XElement root) => root.Int("Info", "SortOrder") ?? 0;

    public override Guid KeyInFiles(T item) => item.Key;

    public override string FileName(T item) => SyncNames.OfText(NameOf(item), strings);

    protected override Task<T?> FindAsync(SyncItem file) => GetAsync(file.Key);

    public override void Fit(XElement current, XElement file) => ContentPart.Fit(current, file);

    protected override async Task SaveAsync(SyncItem file, T? item, SyncRun run)
    {
        var info = file.Root.At("Info") ?? throw new SyncException("<Info> is missing", file.Root.LineOf());
        var trashed = info.Bool("Trashed");
        var parent = await PlaceAsync(info, item, run);
        var content = item ?? Create(info, file.Alias, parent);
        if (item is null)
        {
            content.Key = file.Key;
            run.Created.Add(file.Key);
        }
        else if (!trashed && item.ParentId != parent)
        {
            content = await MoveAsync(item, parent);
        }

        await ReadNamesAsync(file.Root, info, content, file.Alias, run);
        content.CreateDate = info.Date("CreateDate") ?? content.CreateDate;
        ContentValues.Read(file.Root, content, await languages.GetDefaultIsoCodeAsync(), run);
        var names = content.AvailableCultures.Select(culture => (Culture: (string?)culture, Name: content.GetCultureName(culture))).Append((null, content.Name)).ToList();
        await SaveAsync(file, info, content, trashed ? content.SortOrder : info.Int("SortOrder") ?? content.SortOrder, run);
        foreach (var (culture, name) in names.Where(name => name.Culture is not null || !content.ContentType.VariesByCulture()))
        {
            if (content.GetCultureName(culture) is var given && given != name)
                run.Warn($"another item beside it is called \"{name}\", so it is called \"{given}\"");
        }
    }

    /// <summary>The id of the parent that a file names.</summary>
    protected virtual Task<int> PlaceAsync(XElement info, T? item, SyncRun run) => Task.FromResult(places.Find(tree, info, item, run));

    /// <summary>Makes a new item, not saved yet.</summary>
    protected abstract T Create(XElement info, string name, int parent);

    /// <summary>Moves an item, and reads it again.</summary>
    protected abstract Task<T> MoveAsync(T item, int parent);

    /// <summary>Saves an item whose names and values are set, with what only its kind has.</summary>
    /// <param name="file">The file.</param>
    /// <param name="info">Its Info.</param>
    /// <param name="item">The item.</param>
    /// <param name="order">The place among those beside it.</param>
    /// <param name="run">Told of what was left out.</param>
    protected abstract Task SaveAsync(SyncItem file, XElement info, T item, int order, SyncRun run);

    /// <summary>Writes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="unwritten">The properties that are left out.</param>
    /// <param name="more">What only its kind has in Info.</param>
    protected XElement Write(T item, IReadOnlySet<string> unwritten, params ReadOnlySpan<XElement?> more)
    {
        var name = NameOf(item);
        var info = new XElement("Info",
            places.Parent(tree, item),
            new XElement("Path", places.Path(tree, item)),
            places.Trashed(tree, item),
            new XElement("ContentType", item.ContentType.Alias),
            new XElement("CreateDate", item.CreateDate.ToString("s", CultureInfo.InvariantCulture)),
            new XElement("NodeName", new XAttribute("Default", name), item.AvailableCultures
                .OrderBy(culture => culture, StringComparer.InvariantCulture)
                .Select(culture => new XElement("Name", item.GetCultureName(culture), new XAttribute("Culture", culture)))),
            new XElement("SortOrder", item.SortOrder));
        foreach (var element in more)
            info.Add(element);
        var root = Root(item.Key, name, ContentPlaces.Level(item));
        root.Add(info, ContentValues.Write(item, unwritten));
        return root;
    }

    private async Task ReadNamesAsync(XElement root, XElement info, T content, string alias, SyncRun run)
    {
        var names = info.At("NodeName");
        if (content.ContentType.VariesByCulture())
        {
            var known = (await languages.GetAllAsync()).Select(language => language.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var part = ContentPart.Of(root);
            foreach (var name in names?.Elements("Name").Where(name => name.Value.Length > 0 && part.Includes(name)) ?? [])
            {
                if (known.Contains(name.Attr("Culture")))
                    content.SetCultureName(name.Value, name.Attr("Culture"));
                else
                    run.Warn($"its variant in \"{name.Attr("Culture")}\" was left out: the language is not there");
            }
        }
        var fallback = names?.Attr("Default") is { Length: > 0 } told ? told : alias;
        if (content.Name != fallback)
            content.Name = fallback;
    }

    private static string NameOf(T item) => item.Name ?? item.Id.ToString(CultureInfo.InvariantCulture);
}
