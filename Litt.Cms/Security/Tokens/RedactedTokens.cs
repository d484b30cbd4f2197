using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Umbraco.Cms.Core;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Litt.Cms.Security.Tokens;

/// <summary>Puts cookies in place of tokens on the way out to the backoffice's client, and tokens in place of cookies on the way in.</summary>
internal sealed class RedactedTokens(TokenCookies cookies) :
    IOpenIddictServerHandler<ApplyAuthorizationResponseContext>,
    IOpenIddictServerHandler<ApplyTokenResponseContext>,
    IOpenIddictServerHandler<ExtractTokenRequestContext>,
    IOpenIddictServerHandler<ExtractRevocationRequestContext>
{
    /// <summary>Before an answer is written, and after a request was read.</summary>
    public static void Register(OpenIddictServerBuilder server)
    {
        server.AddEventHandler<ApplyAuthorizationResponseContext>(handler => handler.UseSingletonHandler<RedactedTokens>().SetOrder(int.MinValue + 100_000));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<RedactedTokens>().SetOrder(int.MinValue + 100_000));
        server.AddEventHandler<ExtractTokenRequestContext>(handler => handler.UseSingletonHandler<RedactedTokens>().SetOrder(int.MaxValue - 100_000));
        server.AddEventHandler<ExtractRevocationRequestContext>(handler => handler.UseSingletonHandler<RedactedTokens>().SetOrder(int.MaxValue - 100_000));
    }

    public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
    {
        if (IsBackoffice(context.Request) && context.Response.Code is { } code)
        {
            cookies.Set(HttpContextOf(context), TokenCookies.Code, code);
            context.Response.Code = TokenCookies.Redacted;
        }

        return default;
    }

    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        if (!IsBackoffice(context.Request))
            return default;
        var http = HttpContextOf(context);
        if (context.Response.AccessToken is { } access)
        {
            cookies.Set(http, TokenCookies.AccessToken, access);
            context.Response.AccessToken = TokenCookies.Redacted;
        }

        if (context.Response.RefreshToken is { } refresh)
        {
            cookies.Set(http, TokenCookies.RefreshToken, refresh);
            context.Response.RefreshToken = TokenCookies.Redacted;
        }

        return default;
    }

    public ValueTask HandleAsync(ExtractTokenRequestContext context)
    {
        if (!IsBackoffice(context.Request))
            return default;
        var http = HttpContextOf(context);
        // A code or token that is not redacted was taken from somewhere: it is dropped, though it might still be valid.
        context.Request!.Code = context.Request.Code == TokenCookies.Redacted ? cookies.Get(http, TokenCookies.Code) : null;
        context.Request.RefreshToken = context.Request.RefreshToken == TokenCookies.Redacted ? cookies.Get(http, TokenCookies.RefreshToken) : null;
        if (context.Request.Code is not null)
            cookies.Remove(http, TokenCookies.Code);
        return default;
    }

    public ValueTask HandleAsync(ExtractRevocationRequestContext context)
    {
        if (!IsBackoffice(context.Request))
            return default;
        var name = context.Request!.TokenTypeHint == OpenIddictConstants.TokenTypeHints.RefreshToken ? TokenCookies.RefreshToken : TokenCookies.AccessToken;
        context.Request.Token = context.Request.Token == TokenCookies.Redacted ? cookies.Get(HttpContextOf(context), name) : null;
        return default;
    }

    private static bool IsBackoffice(OpenIddictRequest? request) => request?.ClientId == Constants.OAuthClientIds.BackOffice;

    private static HttpContext HttpContextOf(BaseContext context) =>
        context.Transaction.GetHttpRequest()?.HttpContext ?? throw new InvalidOperationException("OpenIddict handles a request that is none of ASP.NET Core's.");
}
