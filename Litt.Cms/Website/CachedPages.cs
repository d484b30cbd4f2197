using Litt.Cms.Published;

namespace Litt.Cms.Website;

/// <summary>Answers pages that have been rendered since the last change: a look-up, and the bytes are on their way.</summary>
internal sealed class CachedPages(RequestDelegate next, Snapshots snapshots)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !PreviewPages.IsAsked(request) && snapshots.Latest.Outputs.TryGet(KeyOf(request), out var output)
            ? output.WriteAsync(context)
            : next(context);
    }

    /// <summary>A page depends on its path, and on the host for the addresses in it; never on the query.</summary>
    public static OutputKey KeyOf(HttpRequest request) => new(request.Scheme, request.Path.Value ?? "/", request.Host.Value ?? "");
}
