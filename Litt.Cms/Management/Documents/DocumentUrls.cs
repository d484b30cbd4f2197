using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Documents;

/// <summary>An address of a document, or why it has none.</summary>
internal sealed record DocumentUrl(string? Culture, string? Url, string? Message, string Provider, bool IsExternal)
{
    public static DocumentUrl From(UrlInfo info) => new(info.Culture, info.Url?.ToString(), info.Message, info.Provider, info.IsExternal);
}

/// <summary>The addresses of a document.</summary>
internal sealed record DocumentUrlSet(Guid Id, IReadOnlyList<DocumentUrl> UrlInfos);

/// <summary>Tells where visitors find documents.</summary>
internal static class DocumentUrls
{
    public static void MapDocumentUrls(this IEndpointRouteBuilder documents) => documents.Get("/urls", Urls);

    private static async Task<IResult> Urls(Guid[] id, DocumentAccess access, IContentService documents, IPublishedUrlInfoProvider urls, string? culture)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        List<DocumentUrlSet> sets = [];
        foreach (var content in documents.GetByIds(id))
            sets.Add(new DocumentUrlSet(content.Key, [.. (await urls.GetAllAsync(content, culture)).Select(DocumentUrl.From)]));
        return Answer.With(sets);
    }
}
