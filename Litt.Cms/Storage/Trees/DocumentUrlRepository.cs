using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Trees;

/// <summary>Keeps the segments of which the addresses of documents are made.</summary>
internal sealed class DocumentUrlRepository(IScopeAccessor scope) : IDocumentUrlRepository
{
    private const int DocumentsAtOnce = 500;

    /// <summary>For each document that is named, what is given is all that it has from now on.</summary>
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        var context = scope.Writing;
        foreach (var documents in publishedDocumentUrlSegments.ToLookup(url => url.DocumentKey).Chunk(DocumentsAtOnce))
        {
            var keys = documents.Select(document => document.Key).ToList();
            var wanted = documents.SelectMany(urls => urls)
                .Select(url => (url.DocumentKey, url.LanguageId, Segment: url.UrlSegment, url.IsDraft, url.IsPrimary))
                .ToHashSet();
            foreach (var row in context.Set<DocumentUrlRow>().AsTracking().Where(row => keys.Contains(row.DocumentKey)).ToList())
            {
                if (!wanted.Remove((row.DocumentKey, row.LanguageId, row.Segment, row.IsDraft, row.IsPrimary)))
                    context.Remove(row);
            }

            context.AddRange(wanted.Select(url => new DocumentUrlRow
            {
                DocumentKey = url.DocumentKey,
                LanguageId = url.LanguageId,
                Segment = url.Segment,
                IsDraft = url.IsDraft,
                IsPrimary = url.IsPrimary,
            }));
            context.SaveAndForget();
        }
    }

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() =>
    [
        .. scope.Reading.Set<DocumentUrlRow>().Select(row => new PublishedDocumentUrlSegment
        {
            DocumentKey = row.DocumentKey,
            LanguageId = row.LanguageId,
            UrlSegment = row.Segment,
            IsDraft = row.IsDraft,
            IsPrimary = row.IsPrimary,
        }),
    ];

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        var context = scope.Writing;
        foreach (var keys in select.Chunk(DocumentsAtOnce))
            context.Set<DocumentUrlRow>().Where(row => keys.Contains(row.DocumentKey)).ExecuteDelete();
    }
}
