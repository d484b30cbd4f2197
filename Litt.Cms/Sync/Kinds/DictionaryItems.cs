using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Dictionary items: words in each language, found by their name rather than by their key.</summary>
internal sealed class DictionaryItems(IDictionaryItemService dictionary, ILanguageService languages, IShortStringHelper strings)
    : ItemKind<IDictionaryItem>
{
    public override string Folder => "Dictionary";

    public override string Element => "Dictionary";

    public override SyncGroup Group => SyncGroup.Content;

    public override SyncShape Shape { get; } = SyncShape.Of("Dictionary Info Parent Translations Translation", keyCounts: false);

    public override Guid KeyInFiles(IDictionaryItem item) => item.Key;

    public override string FileName(IDictionaryItem item) => SyncNames.OfText(item.ItemKey, strings);

    /// <summary>The keys of the items below an item: their files name what they lie below, and how deep.</summary>
    public async Task<IEnumerable<Guid>> BelowAsync(IDictionaryItem item) => (await dictionary.GetDescendantsAsync(item.Key)).Select(child => child.Key);

    protected override async Task<IDictionaryItem?> FindAsync(SyncItem file) =>
        await dictionary.GetAsync(file.Key) ?? await dictionary.GetAsync(file.Alias);

    protected override Task<IDictionaryItem?> GetAsync(Guid key) => dictionary.GetAsync(key);

    protected override Task<IEnumerable<IDictionaryItem>> GetAllAsync() => dictionary.GetDescendantsAsync(null);

    protected override async Task<XElement> WriteAsync(IDictionaryItem item, XElement? file)
    {
        var info = new XElement("Info");
        var level = 0;
        for (var parent = await ParentAsync(item); parent is not null; parent = await ParentAsync(parent))
        {
            if (level++ == 0)
                info.Add(new XElement("Parent", parent.ItemKey));
        }
        var root = Root(item.Key, item.ItemKey, level);
        root.Add(info, new XElement("Translations", item.Translations
            .DistinctBy(translation => translation.LanguageIsoCode)
            .OrderBy(translation => translation.LanguageIsoCode, StringComparer.InvariantCulture)
            .Select(translation => new XElement("Translation", translation.Value, new XAttribute("Language", translation.LanguageIsoCode)))));
        return root;
    }

    protected override async Task SaveAsync(SyncItem file, IDictionaryItem? item, SyncRun run)
    {
        var parent = file.Root.TextOrNull("Info", "Parent") is { } name
            ? await dictionary.GetAsync(name) ?? throw new SyncException($"Its parent \"{name}\" is not there", file.Root.At("Info", "Parent")!.LineOf())
            : null;
        var translations = await TranslationsAsync(file, item, run);
        if (item is null)
        {
            var created = new DictionaryItem(parent?.Key, file.Alias) { Key = file.Key == Guid.Empty ? Guid.NewGuid() : file.Key, Translations = translations };
            (await dictionary.CreateAsync(created, Constants.Security.SuperUserKey)).Granted();
            return;
        }
        item.ItemKey = file.Alias;
        item.Translations = translations;
        (await dictionary.UpdateAsync(item, Constants.Security.SuperUserKey)).Granted();
        if (item.ParentId != parent?.Key)
            (await dictionary.MoveAsync(item, parent?.Key, Constants.Security.SuperUserKey)).Granted();
    }

    protected override async Task DeleteAsync(IDictionaryItem item) =>
        (await dictionary.DeleteAsync(item.Key, Constants.Security.SuperUserKey)).Granted();

    private async Task<List<IDictionaryTranslation>> TranslationsAsync(SyncItem file, IDictionaryItem? item, SyncRun run)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        var translations = item?.Translations.ToDictionary(translation => translation.LanguageIsoCode, StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var translation in file.Root.At("Translations")?.Elements("Translation") ?? [])
        {
            var iso = translation.Attr("Language");
            if (translations.TryGetValue(iso, out var present))
                present.Value = translation.Value;
            else if (known.TryGetValue(iso, out var language))
                translations[iso] = new DictionaryTranslation(language, translation.Value);
            else
                run.Warn($"its words in \"{iso}\" were left out: the language is not there");
        }
        return [.. translations.Values];
    }

    private async Task<IDictionaryItem?> ParentAsync(IDictionaryItem item) =>
        item.ParentId is { } parent ? await dictionary.GetAsync(parent) : null;
}
