using System.Security.Claims;
using Litt.Cms.Security.SignIn;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Litt.Cms.Security.Tokens;

/// <summary>What OpenIddict leaves to us of the authorization-code flow: who somebody is, and whether they still may.</summary>
internal static class TokenEndpoints
{
    private const string ServerScheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
    private const string SignInPage = "/umbraco/login";

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/authorize", [HttpMethods.Get, HttpMethods.Post], (Delegate)AuthorizeAsync);
        api.MapPost("/token", ExchangeAsync);
        api.MapGet("/signout", SignOutAsync);
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext context)
    {
        var request = Request(context);
        var signedIn = await context.AuthenticateAsync(IdentityCookie.Scheme);
        if (!signedIn.Succeeded || IdentityCookie.UserOf(signedIn.Principal) is not { } user)
        {
            return request.HasPromptValue(PromptValues.None)
                ? Refuse(Errors.LoginRequired, "Nobody is signed in.")
                : Results.Redirect(SignInPage + QueryString.Create("ReturnUrl", context.Request.Path + context.Request.QueryString));
        }

        var principal = PrincipalOf(user, signedIn.Principal!.GetClaim(SignedInUsers.Stamp), signedIn.Principal!.GetClaim(SignedInUsers.Session));
        return IssueTo(principal.SetScopes(request.GetScopes()));
    }

    private static async Task<IResult> ExchangeAsync(HttpContext context, SignedInUsers users, IUserService userService, ApiClients clients)
    {
        var request = Request(context);
        if (request.IsClientCredentialsGrantType())
            return await clients.FindUserAsync(request.ClientId) is { } program ? IssueTo(PrincipalOf(program.Key, program.SecurityStamp, null)) : Refuse(Errors.InvalidClient, "The client belongs to no user who may ask.");
        if (!request.IsAuthorizationCodeGrantType() && !request.IsRefreshTokenGrantType())
            return Refuse(Errors.UnsupportedGrantType, "This is no way to get a token.");
        var before = (await context.AuthenticateAsync(ServerScheme)).Principal;
        if (before is null || IdentityCookie.UserOf(before) is not { } user || !users.IsStillWelcome(user, before.GetClaim(SignedInUsers.Stamp)))
            return Refuse(Errors.InvalidGrant, "The user may not sign in, or no longer with this token.");
        if (IdentityCookie.SessionOf(before) is not { } session || await userService.GetAsync(user) is not { } found || !userService.ValidateLoginSession(found.Id, session))
            return Refuse(Errors.InvalidGrant, "The session is over.");
        return IssueTo(before);
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext context, TokenCookies cookies, RevokedTokens revoked, BackofficeAddresses addresses, IUserService users, IEventAggregator events, IIpResolver ip)
    {
        var target = context.Request.Query["post_logout_redirect_uri"].ToString();
        if (target.Length > 0 && !addresses.MayFollowSigningOut(target))
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Foreign address", detail: "The browser may not be sent to this address after signing out.", type: "Error");

        var signedIn = (await context.AuthenticateAsync(IdentityCookie.Scheme)).Principal;
        if (IdentityCookie.SessionOf(signedIn) is { } session)
            users.ClearLoginSession(session);
        await context.SignOutAsync(IdentityCookie.Scheme);
        foreach (var name in (string[])[TokenCookies.AccessToken, TokenCookies.RefreshToken, TokenCookies.Code])
        {
            if (cookies.Get(context, name) is { } token)
                await revoked.RevokeSessionOfAsync(token, context.RequestAborted);
            cookies.Remove(context, name);
        }

        if (IdentityCookie.UserOf(signedIn) is { } user)
            await events.PublishAsync(new UserLogoutSuccessNotification(ip.GetCurrentRequestIpAddress(), user.ToString(), user.ToString()));
        return Results.Redirect(target.Length > 0 ? target : SignInPage);
    }

    private static ClaimsPrincipal PrincipalOf(Guid user, string? stamp, string? session)
    {
        var identity = new ClaimsIdentity(ServerScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user.ToString());
        identity.SetClaim(SignedInUsers.Stamp, stamp);
        identity.SetClaim(SignedInUsers.Session, session);
        return new ClaimsPrincipal(identity);
    }

    // What a token says of a user is for this server alone; the client gets none of it.
    private static IResult IssueTo(ClaimsPrincipal principal)
    {
        principal.SetDestinations(_ => [Destinations.AccessToken]);
        return Results.SignIn(principal, authenticationScheme: ServerScheme);
    }

    private static IResult Refuse(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [ServerScheme]);

    private static OpenIddictRequest Request(HttpContext context) =>
        context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The request did not pass through OpenIddict.");
}
