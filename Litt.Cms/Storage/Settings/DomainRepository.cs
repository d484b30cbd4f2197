using System.Data;
using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps which hostname leads to which document, in which language. Not in memory: domains go with their documents.</summary>
internal sealed class DomainRepository(IScopeAccessor scope, ILanguageRepository languages) : RowRepository<DomainRow, IDomain>(scope), IDomainRepository
{
    private static readonly RowMap<DomainRow> Map = new RowMap<DomainRow>()
        .Map(nameof(IDomain.Id), domain => domain.Id)
        .Map(nameof(IDomain.DomainName), domain => domain.Name)
        .Map(nameof(IDomain.LanguageId), domain => domain.LanguageId)
        .Map(nameof(IDomain.RootContentId), domain => domain.RootContentId)
        .Map(nameof(IDomain.SortOrder), domain => domain.SortOrder);

    protected override RowMap<DomainRow> Columns => Map;

    protected override IQueryable<DomainRow> Rows => Scope.Reading.Set<DomainRow>().AsNoTracking().OrderBy(domain => domain.SortOrder).ThenBy(domain => domain.Id);

    public IDomain? GetByName(string domainName) => Build([.. Rows.Where(domain => domain.Name == domainName)]).FirstOrDefault();

    public bool Exists(string domainName) => Rows.Any(domain => domain.Name == domainName);

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => GetMany().Where(domain => includeWildcards || !domain.IsWildcard);

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        Build([.. Rows.Where(domain => domain.RootContentId == contentId)]).Where(domain => includeWildcards || !domain.IsWildcard);

    protected override void BeforeSaving(CmsDbContext context, IDomain entity, DomainRow? row)
    {
        if (context.Set<DomainRow>().Any(domain => domain.Id != entity.Id && domain.Name == entity.DomainName))
            throw new DuplicateNameException($"The domain {entity.DomainName} is assigned already.");
        if (entity.RootContentId is { } root && !context.Set<NodeRow>().Any(node => node.Id == root))
            throw new ArgumentException($"The domain {entity.DomainName} leads to the document {root}, which does not exist.", nameof(entity));
        var isoCode = languages.GetIsoCodeById(entity.LanguageId);
        if (entity is UmbracoDomain domain)
            domain.LanguageIsoCode = isoCode;
    }

    protected override void Write(IDomain entity, DomainRow row)
    {
        row.Key = entity.Key;
        row.Name = entity.DomainName;
        row.LanguageId = entity.LanguageId;
        row.RootContentId = entity.RootContentId;
        row.SortOrder = entity.SortOrder;
    }

    protected override IEnumerable<IDomain> Build(IReadOnlyList<DomainRow> rows) => [.. rows.Select(Build)];

    private UmbracoDomain Build(DomainRow row)
    {
        var domain = new UmbracoDomain(row.Name)
        {
            Id = row.Id,
            Key = row.Key,
            // The language may be gone by now; its domains then have none.
            LanguageId = languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false) is null ? null : row.LanguageId,
            LanguageIsoCode = languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false),
            RootContentId = row.RootContentId,
            SortOrder = row.SortOrder,
        };
        domain.ResetDirtyProperties(false);
        return domain;
    }
}
