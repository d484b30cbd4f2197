using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Published;

/// <summary>All of Umbraco's views on what is published, in one place.</summary>
internal sealed class PublishedCaches(
    IPublishedContentCache content,
    IPublishedMediaCache media,
    IPublishedMemberCache members,
    IPublishedElementCache elements,
    IDomainCache domains) : ICacheManager
{
    public IPublishedContentCache Content => content;

    public IPublishedMediaCache Media => media;

    public IPublishedMemberCache Members => members;

    public IPublishedElementCache Elements => elements;

    public IDomainCache Domains => domains;

    /// <summary>Keeps nothing: converted values are kept with the snapshot that they belong to.</summary>
    public IAppCache ElementsCache => NoAppCache.Instance;
}
