using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps the languages that content can be written in.</summary>
internal sealed class LanguageRepository(IScopeAccessor scope) : CachedRowRepository<LanguageRow, ILanguage>(scope), ILanguageRepository
{
    private static readonly RowMap<LanguageRow> Map = new RowMap<LanguageRow>()
        .Map(nameof(ILanguage.Id), language => language.Id)
        .Map(nameof(ILanguage.Key), language => language.Key)
        .Map(nameof(ILanguage.IsoCode), language => language.IsoCode)
        .Map(nameof(ILanguage.CultureName), language => language.CultureName)
        .Map(nameof(ILanguage.IsDefault), language => language.IsDefault)
        .Map(nameof(ILanguage.IsMandatory), language => language.IsMandatory);

    protected override RowMap<LanguageRow> Columns => Map;

    public ILanguage? GetByIsoCode(string isoCode) => GetWhere(row => IsoCodeIs(row, isoCode)).FirstOrDefault();

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (isoCode is null)
            return null;
        var found = Kept.FirstOrDefault(row => IsoCodeIs(row, isoCode));
        return found is not null || !throwOnNotFound
            ? found?.Id
            : throw new ArgumentException($"There is no language {isoCode}.", nameof(isoCode));
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is null)
            return null;
        var found = Kept.FirstOrDefault(row => row.Id == id);
        return found is not null || !throwOnNotFound
            ? found?.IsoCode
            : throw new ArgumentException($"There is no language with the id {id}.", nameof(id));
    }

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).OfType<string>()];

    public string GetDefaultIsoCode() => Default.IsoCode;

    public int? GetDefaultId() => Default.Id;

    public override void Delete(ILanguage entity)
    {
        var context = Scope.Writing;
        if (context.Set<LanguageRow>().Any(language => language.Id == entity.Id && language.IsDefault))
            throw new InvalidOperationException($"The default language ({entity.IsoCode}) can't be deleted.");
        context.Set<LanguageRow>()
            .Where(language => language.FallbackId == entity.Id)
            .ExecuteUpdate(set => set.SetProperty(language => language.FallbackId, (int?)null));
        if (GetIsoCodeById(entity.Id, throwOnNotFound: false) is { } isoCode)
            context.MoveCulture(isoCode, null);
        base.Delete(entity);
    }

    protected override void BeforeSaving(CmsDbContext context, ILanguage entity, LanguageRow? row)
    {
        if (string.IsNullOrWhiteSpace(entity.IsoCode) || string.IsNullOrWhiteSpace(entity.CultureName))
            throw new InvalidOperationException("A language needs an ISO code and a name.");
        var others = context.Set<LanguageRow>().Where(language => language.Id != entity.Id);
        if (others.Any(language => language.IsoCode == entity.IsoCode))
            throw new InvalidOperationException($"There is another language {entity.IsoCode}.");
        if (entity.IsDefault)
            others.ExecuteUpdate(set => set.SetProperty(language => language.IsDefault, false));
        else if (row is { IsDefault: true })
            throw new InvalidOperationException($"{entity.IsoCode} stays the default language until another one becomes it.");
        if (row is not null && row.IsoCode != entity.IsoCode)
            context.MoveCulture(row.IsoCode, entity.IsoCode);
    }

    protected override void Write(ILanguage entity, LanguageRow row)
    {
        row.Key = entity.Key;
        row.IsoCode = entity.IsoCode;
        row.CultureName = entity.CultureName;
        row.IsDefault = entity.IsDefault;
        row.IsMandatory = entity.IsMandatory;
        row.FallbackId = GetIdByIsoCode(entity.FallbackIsoCode);
        row.CreateDate = entity.CreateDate;
        row.UpdateDate = entity.UpdateDate;
    }

    protected override IEnumerable<ILanguage> Build(IReadOnlyList<LanguageRow> rows) => [.. rows.Select(Build)];

    private LanguageRow Default =>
        Kept.OrderByDescending(language => language.IsDefault).FirstOrDefault()
        ?? throw new InvalidOperationException("There is no language.");

    private Language Build(LanguageRow row)
    {
        var language = new Language(row.IsoCode, row.CultureName)
        {
            Id = row.Id,
            Key = row.Key,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = GetIsoCodeById(row.FallbackId),
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        language.ResetDirtyProperties(false);
        return language;
    }

    private static bool IsoCodeIs(LanguageRow row, string isoCode) => row.IsoCode.InvariantEquals(isoCode);
}
