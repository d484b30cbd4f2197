using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Litt.Cms.Published;

/// <summary>The site's domains as Umbraco's URL services ask for them.</summary>
internal sealed class DomainCache(Snapshots snapshots) : IDomainCache, IDomainCacheService
{
    public string DefaultCulture => snapshots.Current.Site.DefaultCulture;

    public IEnumerable<Domain> GetAll(bool includeWildcards) => includeWildcards ? snapshots.Current.Site.Domains : snapshots.Current.Site.Hosts;

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        GetAll(includeWildcards).Where(domain => domain.ContentId == documentId);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads) => snapshots.Note(changes => changes.Site = true);
}
