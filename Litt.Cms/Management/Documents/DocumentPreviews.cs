using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Documents;

/// <summary>Looking at documents as they would be if they were published now.</summary>
internal static class DocumentPreviews
{
    public static void MapDocumentPreviews(this IEndpointRouteBuilder documents) => documents.Get("/{id:guid}/preview-url", Begin);

    /// <summary>Anybody may say that the preview is over: it ends with a cookie of the browser's own.</summary>
    public static void MapPreviewEnd(this IEndpointRouteBuilder api) => api.Delete("/preview", End).AllowAnonymous();

    private static async Task<IResult> Begin(
        Guid id,
        DocumentAccess access,
        IContentEditingService editing,
        UrlProviderCollection providers,
        IPreviewService preview,
        Editor editor,
        string? providerAlias,
        string? culture,
        string? segment)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("document");

        if (providers.FirstOrDefault(one => one.Alias == providerAlias) is not { } provider)
            return Problem.Invalid("providerAlias", "There is no provider of this name.");

        if (await provider.GetPreviewUrlAsync(content, culture, segment) is not { } url)
            return Problem.Invalid("providerAlias", "The provider has no preview of this document.");

        // Another front end knows its visitors itself.
        if (url is { Url: not null, IsExternal: false } && !await preview.TryEnterPreviewAsync(await editor.UserAsync()))
            return Problem.Forbidden;

        return Answer.With(new DocumentUrl(url.Culture, url.Url?.ToString(), url.Message, url.Provider, url.IsExternal));
    }

    private static async Task<IResult> End(IPreviewService preview)
    {
        await preview.EndPreviewAsync();
        return Answer.Done;
    }
}
