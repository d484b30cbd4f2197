using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Items;

/// <summary>Lists the versions of one kind of content, and clears old ones away.</summary>
internal abstract class ContentVersionRepository(IScopeAccessor scope, TypeReader types, ILanguageRepository languages, NodeKind kind) : IContentVersionRepository
{
    private IQueryable<VersionRow> Versions
    {
        get
        {
            var nodes = scope.Reading.Set<NodeRow>().Where(node => node.Kind == kind);
            return scope.Reading.Set<VersionRow>().AsNoTracking().Where(version => nodes.Any(node => node.Id == version.NodeId));
        }
    }

    public IReadOnlyCollection<ContentVersionMeta> GetContentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount)
    {
        var old = Versions
            .Where(version => !version.Current && !version.Published && !version.PreventCleanup && version.Date < olderThan)
            .OrderBy(version => version.Date)
            .ThenBy(version => version.Id);
        return Build(maxCount is { } count ? old.Take(count) : old);
    }

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() =>
    [
        .. from type in types.Types.All
           let cleanup = type.Definition.HistoryCleanup
           where cleanup is not null
           select new ContentVersionCleanupPolicySettings
           {
               ContentTypeId = type.Id,
               PreventCleanup = cleanup.PreventCleanup,
               KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays,
               KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays,
               Updated = type.Node.UpdateDate,
           },
    ];

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        var versions = Versions.Where(version => version.NodeId == contentId);
        if (languages.GetIsoCodeById(languageId, throwOnNotFound: false) is { } culture)
        {
            var path = $"$.names.\"{culture}\".name";
            versions = versions.Where(version => CmsDbContext.JsonText(version.Data, path) != null);
        }

        totalRecords = versions.Count();
        return Build(versions.OrderByDescending(version => version.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        foreach (var part in versionIds.Chunk(500))
            scope.Writing.Set<VersionRow>().Where(version => part.Contains(version.Id) && !version.Current && !version.Published).ExecuteDelete();
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        scope.Writing.Set<VersionRow>().Where(version => version.Id == versionId).ExecuteUpdate(set => set.SetProperty(version => version.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId) => Build(Versions.Where(version => version.Id == versionId)).FirstOrDefault();

    private List<ContentVersionMeta> Build(IQueryable<VersionRow> versions)
    {
        var context = scope.Reading;
        return versions
            .Select(version => new
            {
                Version = version,
                TypeId = context.Set<ContentRow>().Where(content => content.NodeId == version.NodeId).Select(content => content.ContentTypeId).FirstOrDefault(),
                User = context.Set<UserRow>().Where(user => user.Id == version.UserId).Select(user => user.Name).FirstOrDefault(),
            })
            .AsEnumerable()
            .Select(one => new ContentVersionMeta(
                one.Version.Id,
                one.Version.NodeId,
                one.TypeId,
                one.Version.UserId ?? Constants.Security.UnknownUserId,
                one.Version.Date,
                one.Version.Published,
                one.Version.Current,
                one.Version.PreventCleanup,
                one.User ?? string.Empty))
            .ToList();
    }
}

/// <summary>The versions of documents.</summary>
internal sealed class DocumentVersionRepository(IScopeAccessor scope, TypeReader types, ILanguageRepository languages)
    : ContentVersionRepository(scope, types, languages, NodeKind.Document), IDocumentVersionRepository;

/// <summary>The versions of elements.</summary>
internal sealed class ElementVersionRepository(IScopeAccessor scope, TypeReader types, ILanguageRepository languages)
    : ContentVersionRepository(scope, types, languages, NodeKind.Element), IElementVersionRepository;
