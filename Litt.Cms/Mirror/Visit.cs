using Microsoft.AspNetCore.Http.Features;

namespace Litt.Cms.Mirror;

/// <summary>What the site answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Without its charset; empty where there is none.</param>
/// <param name="Location">Where the answer sends the visitor, if it does.</param>
/// <param name="Body">All of it.</param>
internal sealed record Answer(int Status, string ContentType, Uri? Location, byte[] Body)
{
    public bool IsPage => ContentType == "text/html";
}

/// <summary>Asks the site as a visitor without any cookie, but without a network between: nothing listens meanwhile.</summary>
/// <param name="site">The whole site.</param>
/// <param name="services">What requests take their services from.</param>
/// <param name="root">The address that the site is asked at.</param>
/// <param name="log">Is told why something could not be answered.</param>
internal sealed class Visit(RequestDelegate site, IServiceProvider services, Uri root, ILogger log)
{
    public Uri Root => root;

    public async Task<Answer> AskAsync(Uri address)
    {
        await using var scope = services.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        var request = context.Request;
        (request.Method, request.Scheme) = (HttpMethods.Get, address.Scheme);
        request.Host = HostString.FromUriComponent(address);
        request.Path = PathString.FromUriComponent(address);
        request.QueryString = QueryString.FromUriComponent(address);
        try
        {
            await site(context);
            await context.Response.CompleteAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A server would answer with 500, and write down why.
            log.LogError(exception, "{Address} could not be answered.", address);
            return new Answer(StatusCodes.Status500InternalServerError, "", null, []);
        }

        var response = context.Response;
        var type = response.ContentType?.Split(';')[0].Trim() ?? "";
        return new Answer(response.StatusCode, type, Uri.TryCreate(address, response.Headers.Location.ToString(), out var to) && response.Headers.Location.Count > 0 ? to : null, body.ToArray());
    }
}
