using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Embeds;

/// <summary>What other sites offer to be shown in a rich text.</summary>
internal static class EmbedEndpoints
{
    public static void MapEmbeds(this IEndpointRouteBuilder api) => api.Get("/oembed/query", Query);

    private static async Task<IResult> Query(IOEmbedService embeds, string? url, int? maxWidth, int? maxHeight, CancellationToken cancelled)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return Problem.Invalid("url", "The address of a page is needed, with http:// or https://.");

        var found = await embeds.GetMarkupAsync(address, maxWidth, maxHeight, cancelled);
        return found.Status is OEmbedOperationStatus.UnexpectedException
            ? new Problem("The provider did not answer", StatusCodes.Status502BadGateway, $"Nothing could be had from {address.Host}.")
            : found.ToHttp(markup => Answer.With(new EmbedAnswer(markup)));
    }

    private sealed record EmbedAnswer(string Markup);
}
