using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;

namespace Litt.Cms.Security.Tokens;

/// <summary>Signs requests of the backoffice and of API users in by their access token.</summary>
internal sealed class BackofficeTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    TokenCookies cookies,
    BackofficeAddresses addresses,
    SignedInUsers users,
    IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = Constants.Security.BackOfficeTokenAuthenticationType;

    private const string Bearer = "Bearer ";

    private bool hadToken;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (FindToken() is not { } token)
            return AuthenticateResult.NoResult();
        hadToken = true;
        if (await users.FindAsync(token, Context.RequestAborted) is not { } user)
            return AuthenticateResult.Fail("The token is not valid, or no longer.");
        // What is answered is for this user; an endpoint that knows better says so.
        Response.Headers.CacheControl = "no-store";
        return AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.Append(HeaderNames.WWWAuthenticate, hadToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        return AnswerAsync(StatusCodes.Status401Unauthorized, "The authentication of the request failed.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        AnswerAsync(StatusCodes.Status403Forbidden, "The user may not do this.");

    private string? FindToken()
    {
        string? header = Request.Headers.Authorization;
        if (header is not null && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var token = header[Bearer.Length..].Trim();
            return token == TokenCookies.Redacted ? FromCookie() : token;
        }

        // The client asks so for a document's permissions, and browsers can send no header with a WebSocket.
        // A request that changes something needs the header, which no page elsewhere can add.
        return header is null && (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method) || HttpMethods.IsConnect(Request.Method)) ? FromCookie() : null;
    }

    private string? FromCookie() => IsAskedByAPageElsewhere() ? null : cookies.Get(Context, TokenCookies.AccessToken);

    private bool IsAskedByAPageElsewhere() =>
        Request.Headers.Origin is { Count: > 0 } origin && !StringValues.IsNullOrEmpty(origin) && !addresses.IsOwnOrigin(origin.ToString());

    private async Task AnswerAsync(int status, string title)
    {
        Response.StatusCode = status;
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = Context, ProblemDetails = { Status = status, Title = title, Type = "Error" } });
    }
}
