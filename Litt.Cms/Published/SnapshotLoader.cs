using System.Collections.Frozen;
using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Published;

/// <summary>Reads what visitors can see from the database. It reads what is committed, on a connection of its own.</summary>
internal sealed class SnapshotLoader(
    CmsDatabase database,
    NodeReader nodes,
    ILanguageService languages,
    IDomainService domains,
    ITemplateService templates,
    IPublicAccessService access,
    IDictionaryItemService dictionary,
    IOptions<GlobalSettings> global,
    IOptions<RequestHandlerSettings> requests,
    IOptions<WebRoutingSettings> routing)
{
    public PublishedTree ReadAll(PublishedItemType kind) => PublishedTree.Of(Read(kind, rows => rows, isAll: true));

    /// <summary>The tree with the drafts that differ from what is published.</summary>
    public PublishedTree WithDrafts(PublishedTree published, PublishedItemType kind) =>
        published.With(Read(kind, rows => rows.Where(row => row.IsEdited || !row.IsPublished), drafts: true), []);

    /// <summary>The tree after some of its nodes changed in the database.</summary>
    /// <param name="tree">As it was.</param>
    /// <param name="kind">What the tree holds.</param>
    /// <param name="keys">Nodes that may have changed, come or gone.</param>
    /// <param name="typeIds">Types of which all nodes may have changed.</param>
    /// <param name="drafts">Read the drafts instead of what is published.</param>
    public PublishedTree Refresh(PublishedTree tree, PublishedItemType kind, IReadOnlySet<Guid> keys, IReadOnlySet<int> typeIds, bool drafts = false)
    {
        if (keys.Count == 0 && typeIds.Count == 0)
            return tree;
        var read = Read(kind, rows => Changed(rows, keys, typeIds), drafts);
        var found = read.Select(node => node.Key).ToHashSet();
        var expected = typeIds.Count == 0 ? keys : keys.Concat(tree.All.Where(node => typeIds.Contains(node.Type.Id)).Select(node => node.Key));
        return tree.With(read, expected.Where(key => !found.Contains(key)));
    }

    public SiteFacts ReadSite()
    {
        var rules = new RouteRules(
            global.Value.HideTopLevelNodeFromPath,
            requests.Value.AddTrailingSlash,
            routing.Value.UseStrictDomainMatching,
            global.Value.ForceCombineUrlPathLeftToRight);
        return new SiteFacts(
            languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult(),
            [.. languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode)],
            [.. domains.GetAllAsync(includeWildcards: true).GetAwaiter().GetResult()
                .Where(domain => domain.RootContentId is not null)
                .Select(domain => new Domain(domain.Id, domain.DomainName, domain.RootContentId!.Value, domain.LanguageIsoCode, domain.IsWildcard, domain.SortOrder))
                .OrderBy(domain => domain.SortOrder)],
            templates.GetAllAsync().GetAwaiter().GetResult().ToFrozenDictionary(template => template.Id, template => template.Alias),
            access.GetAll().Select(entry => entry.ProtectedNodeId).ToFrozenSet(),
            rules)
        {
            Words = new(dictionary.GetDescendantsAsync(null).GetAwaiter().GetResult()),
        };
    }

    private static IQueryable<PublishedRow> Changed(IQueryable<PublishedRow> rows, IReadOnlySet<Guid> keys, IReadOnlySet<int> typeIds)
    {
        // The usual case by itself: its SQL is made only once.
        if (keys.Count == 1 && typeIds.Count == 0)
        {
            var only = keys.Single();
            return rows.Where(row => row.Key == only);
        }

        return rows.Where(row => keys.Contains(row.Key) || typeIds.Contains(row.ContentTypeId));
    }

    private List<PublishedNode> Read(PublishedItemType kind, Func<IQueryable<PublishedRow>, IQueryable<PublishedRow>> narrow, bool drafts = false, bool isAll = false)
    {
        using var context = database.Open();
        return [.. narrow(RowsOf(context, kind, drafts, withAllData: !isAll, isAll ? TypesWithData(context, kind) : [])).AsEnumerable().Select(row => nodes.Read(kind, row, drafts)).OfType<PublishedNode>()];
    }

    private int[] TypesWithData(CmsDbContext context, PublishedItemType kind) => kind == PublishedItemType.Content
        ? [.. context.Set<ContentRow>().Select(content => content.ContentTypeId).Distinct().AsEnumerable().Where(nodes.NeedsData)]
        : [];

    private static IQueryable<PublishedRow> RowsOf(CmsDbContext context, PublishedItemType kind, bool drafts, bool withAllData, int[] typesWithData)
    {
        var stored = kind switch
        {
            PublishedItemType.Media => NodeKind.Media,
            PublishedItemType.Element => NodeKind.Element,
            _ => NodeKind.Document,
        };
        // Media has no drafts: what is saved is seen.
        var isCurrent = drafts || stored == NodeKind.Media;
        return from node in context.Set<NodeRow>()
               where node.Kind == stored && !node.Trashed
               join content in context.Set<ContentRow>() on node.Id equals content.NodeId
               where isCurrent || content.Published
               join version in context.Set<VersionRow>() on (isCurrent ? content.CurrentVersionId : content.PublishedVersionId) equals version.Id
               select new PublishedRow
               {
                   Id = node.Id,
                   Key = node.Key,
                   ParentId = node.ParentId,
                   Level = node.Level,
                   Path = node.Path,
                   SortOrder = node.SortOrder,
                   Name = node.Name,
                   CreatorId = node.CreatorId,
                   CreateDate = node.CreateDate,
                   ContentTypeId = content.ContentTypeId,
                   IsPublished = content.Published,
                   IsEdited = content.Edited,
                   TemplateId = content.TemplateId,
                   Cultures = content.Cultures,
                   VersionId = version.Id,
                   VersionDate = version.Date,
                   VersionName = version.Name,
                   VersionTemplateId = version.TemplateId,
                   WriterId = version.UserId,
                   Data = withAllData || typesWithData.Contains(content.ContentTypeId) ? version.Data : null,
               };
    }
}

/// <summary>What the tables hold of one node and of the version of it that visitors see, without what is read only when asked for.</summary>
internal sealed class PublishedRow
{
    public int Id { get; init; }

    public Guid Key { get; init; }

    public int ParentId { get; init; }

    public int Level { get; init; }

    public required string Path { get; init; }

    public int SortOrder { get; init; }

    public string? Name { get; init; }

    public int? CreatorId { get; init; }

    public DateTime CreateDate { get; init; }

    public int ContentTypeId { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>The draft differs from what is published.</summary>
    public bool IsEdited { get; init; }

    public int? TemplateId { get; init; }

    /// <summary>JSON of the states of the cultures; null for content that does not vary.</summary>
    public string? Cultures { get; init; }

    public int VersionId { get; init; }

    public DateTime VersionDate { get; init; }

    public string? VersionName { get; init; }

    public int? VersionTemplateId { get; init; }

    public int? WriterId { get; init; }

    /// <summary>JSON of the values, where the node can't be made without them.</summary>
    public string? Data { get; init; }
}
