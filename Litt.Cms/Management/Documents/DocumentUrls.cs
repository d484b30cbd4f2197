using Litt.Cms.Management.Common;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Documents;

/// <summary>An address of a document, or why it has none.</summary>
internal sealed record DocumentUrl(string? Culture, string? Url, string? Message, string Provider, bool IsExternal);

/// <summary>The addresses of a document.</summary>
internal sealed record DocumentUrlSet(Guid Id, IReadOnlyList<DocumentUrl> UrlInfos);

/// <summary>Tells where visitors find documents.</summary>
internal static class DocumentUrls
{
    private const string Provider = "umbDocumentUrlProvider";

    public static void MapDocumentUrls(this IEndpointRouteBuilder documents) => documents.Get("/urls", Urls);

    private static async Task<IResult> Urls(
        Guid[] id, DocumentAccess access, IContentService documents, IPublishedUrlProvider urls, ILanguageService languages, ILocalizedTextService texts, string? culture)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        var all = (await languages.GetAllAsync()).ToArray();
        var usual = all.FirstOrDefault(language => language.IsDefault)?.IsoCode;
        return Answer.With(documents.GetByIds(id).Select(content => new DocumentUrlSet(content.Key, [.. Cultures(content).Select(Url(content))])));

        IEnumerable<string?> Cultures(IContent content) => content.ContentType.VariesByCulture()
            ? all.Select(language => language.IsoCode).Where(code => culture is null || code.Equals(culture, StringComparison.OrdinalIgnoreCase))
            : (IEnumerable<string?>)[usual];

        Func<string?, DocumentUrl> Url(IContent content) => code =>
        {
            var url = urls.GetUrl(content.Key, UrlMode.Default, code);
            return url is Constants.Routing.Unroutable or Constants.Routing.UrlProviderException or ""
                ? new(code, null, texts.Localize("content", Reason(content, code)), Provider, IsExternal: false)
                : new(code, url, null, Provider, IsExternal: false);
        };
    }

    private static string Reason(IContent content, string? culture) =>
        content.Published && (!content.ContentType.VariesByCulture() || culture is not null && content.IsCulturePublished(culture))
            ? "parentNotPublishedAnomaly"
            : "itemNotPublished";
}
