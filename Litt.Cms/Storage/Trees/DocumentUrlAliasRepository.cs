using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Trees;

/// <summary>Keeps the addresses that editors gave to documents besides their own, in the property umbracoUrlAlias.</summary>
internal sealed class DocumentUrlAliasRepository(IScopeAccessor scope, TypeReader types, ILanguageRepository languages) : IDocumentUrlAliasRepository
{
    private const int DocumentsAtOnce = 500;

    /// <summary>For each document that is named, what is given is all that it has from now on.</summary>
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        var context = scope.Writing;
        foreach (var documents in aliases.ToLookup(alias => alias.DocumentKey).Chunk(DocumentsAtOnce))
        {
            var keys = documents.Select(document => document.Key).ToList();
            var wanted = documents.SelectMany(given => given).Select(alias => (alias.DocumentKey, alias.LanguageId, alias.Alias)).ToHashSet();
            foreach (var row in context.Set<DocumentUrlAliasRow>().AsTracking().Where(row => keys.Contains(row.DocumentKey)).ToList())
            {
                if (!wanted.Remove((row.DocumentKey, row.LanguageId, row.Alias)))
                    context.Remove(row);
            }

            context.AddRange(wanted.Select(alias => new DocumentUrlAliasRow { DocumentKey = alias.DocumentKey, LanguageId = alias.LanguageId, Alias = alias.Alias }));
            context.SaveAndForget();
        }
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() =>
    [
        .. scope.Reading.Set<DocumentUrlAliasRow>().Select(row => new PublishedDocumentUrlAlias
        {
            DocumentKey = row.DocumentKey,
            LanguageId = row.LanguageId,
            Alias = row.Alias,
        }),
    ];

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys)
    {
        var context = scope.Writing;
        foreach (var keys in documentKeys.Chunk(DocumentsAtOnce))
            context.Set<DocumentUrlAliasRow>().Where(row => keys.Contains(row.DocumentKey)).ExecuteDelete();
    }

    public void DeleteAll() => scope.Writing.Set<DocumentUrlAliasRow>().ExecuteDelete();

    /// <summary>What editors wrote, from the version that is being edited. Only documents whose type has the property are opened.</summary>
    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        var known = types.Types;
        var properties = new HashSet<int>();
        var typeIds = new HashSet<int>();
        foreach (var type in known.All)
        {
            if (type.Definition.Properties.Find(property => property.Alias == Constants.Conventions.Content.UrlAlias) is not { } property)
                continue;
            properties.Add(property.Id);
            typeIds.UnionWith(known.Impacted(type.Id).Select(impacted => impacted.Id));
        }

        return typeIds.Count == 0 ? [] : [.. Read(properties, typeIds)];
    }

    private IEnumerable<DocumentUrlAliasRaw> Read(HashSet<int> properties, HashSet<int> typeIds)
    {
        var context = scope.Reading;
        var versions =
            from node in context.Set<NodeRow>()
            join content in context.Set<ContentRow>() on node.Id equals content.NodeId
            join version in context.Set<VersionRow>() on content.CurrentVersionId equals version.Id
            where node.Kind == NodeKind.Document && !node.Trashed && typeIds.Contains(content.ContentTypeId)
            select new { node.Key, version.Data };
        // Read first: a SQL Server connection answers one query at a time.
        foreach (var version in versions.ToList())
        {
            foreach (var value in VersionData.FromJson(version.Data).Values)
            {
                if (properties.Contains(value.PropertyTypeId) && !string.IsNullOrEmpty(value.Text))
                    yield return new DocumentUrlAliasRaw { DocumentKey = version.Key, LanguageId = languages.GetIdByIsoCode(value.Culture), AliasValue = value.Text };
            }
        }
    }
}
