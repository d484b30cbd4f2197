using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps the texts that views name by a key, in all languages.</summary>
internal sealed class DictionaryRepository(IScopeAccessor scope, ILanguageRepository languages, IOptionsMonitor<DictionarySettings> settings)
    : CachedRowRepository<DictionaryRow, IDictionaryItem>(scope), IDictionaryRepository
{
    private static readonly RowMap<DictionaryRow> Map = new RowMap<DictionaryRow>()
        .Map(nameof(IDictionaryItem.Id), item => item.Id)
        .Map(nameof(IDictionaryItem.Key), item => item.Key)
        .Map(nameof(IDictionaryItem.ParentId), item => item.ParentKey)
        .Map(nameof(IDictionaryItem.ItemKey), item => item.ItemKey)
        .Map(nameof(IDictionaryItem.CreateDate), item => item.CreateDate)
        .Map(nameof(IDictionaryItem.UpdateDate), item => item.UpdateDate);

    private readonly CommittedCache<ILookup<int, TranslationRow>> translations = new();

    protected override RowMap<DictionaryRow> Columns => Map;

    private ILookup<int, TranslationRow> Translations =>
        translations.Get(Scope, () => Scope.Reading.Set<TranslationRow>().AsNoTracking().OrderBy(row => row.LanguageId).ToLookup(row => row.ItemId));

    public IDictionaryItem? Get(Guid uniqueId) => GetWhere(item => item.Key == uniqueId).FirstOrDefault();

    public IDictionaryItem? Get(string key) => GetWhere(item => item.ItemKey.InvariantEquals(key)).FirstOrDefault();

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) => GetWhere(item => uniqueIds.Length == 0 || uniqueIds.Contains(item.Key));

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) => GetWhere(item => keys.Length == 0 || keys.InvariantContains(item.ItemKey));

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() => Kept.ToDictionary(item => item.ItemKey, item => item.Key);

    /// <summary>All items below the parent, or all there are, by their keys.</summary>
    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        var byParent = Kept.ToLookup(item => item.ParentKey);
        var found = parentId is null ? Kept : Below(parentId.Value, byParent);
        return Build([.. found.Where(item => Matches(item, filter)).OrderBy(item => item.ItemKey, StringComparer.OrdinalIgnoreCase)]);
    }

    public override void Delete(IDictionaryItem entity)
    {
        Scope.Changes(translations);
        var doomed = Below(entity.Key, Kept.ToLookup(item => item.ParentKey)).Select(item => item.Id).Reverse().ToList();
        foreach (var id in doomed)
            Scope.Writing.Set<DictionaryRow>().Where(item => item.Id == id).ExecuteDelete();
        base.Delete(entity);
    }

    protected override void Write(IDictionaryItem entity, DictionaryRow row)
    {
        row.Key = entity.Key;
        row.ParentKey = entity.ParentId;
        row.ItemKey = entity.ItemKey;
        row.CreateDate = entity.CreateDate;
        row.UpdateDate = entity.UpdateDate;
    }

    protected override void AfterSaving(CmsDbContext context, IDictionaryItem entity)
    {
        Scope.Changes(translations);
        context.Set<TranslationRow>().Where(row => row.ItemId == entity.Id).ExecuteDelete();
        var rows = entity.Translations.Select(translation => (translation, Row: new TranslationRow
        {
            ItemId = entity.Id,
            LanguageId = languages.GetIdByIsoCode(translation.LanguageIsoCode)!.Value,
            Value = translation.Value,
        })).ToList();
        context.AddRange(rows.Select(pair => pair.Row));
        context.SaveAndForget();
        foreach (var (translation, row) in rows)
        {
            translation.Id = row.Id;
            translation.Key = entity.Key;
        }
    }

    protected override IEnumerable<IDictionaryItem> Build(IReadOnlyList<DictionaryRow> rows)
    {
        var byId = languages.GetMany().ToDictionary(language => language.Id);
        return [.. rows.Select(row => Build(row, byId))];
    }

    private DictionaryItem Build(DictionaryRow row, Dictionary<int, ILanguage> languagesById)
    {
        var item = new DictionaryItem(row.ParentKey, row.ItemKey)
        {
            Id = row.Id,
            Key = row.Key,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
            Translations =
            [
                // A text in a language that was just deleted went with it.
                .. Translations[row.Id].Where(translation => languagesById.ContainsKey(translation.LanguageId)).Select(translation =>
                    new DictionaryTranslation(languagesById[translation.LanguageId], translation.Value, row.Key) { Id = translation.Id }),
            ],
        };
        item.ResetDirtyProperties(false);
        return item;
    }

    private bool Matches(DictionaryRow item, string? filter) =>
        string.IsNullOrWhiteSpace(filter)
        || item.ItemKey.InvariantContains(filter)
        || (settings.CurrentValue.EnableValueSearch && Translations[item.Id].Any(translation => translation.Value.InvariantContains(filter)));

    private static IEnumerable<DictionaryRow> Below(Guid key, ILookup<Guid?, DictionaryRow> byParent) =>
        byParent[key].SelectMany(item => Below(item.Key, byParent).Prepend(item));
}
