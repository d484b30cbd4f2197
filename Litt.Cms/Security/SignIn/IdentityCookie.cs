using System.Security.Claims;
using Litt.Cms.Security.Tokens;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Litt.Cms.Security.SignIn;

/// <summary>
/// The cookie UMB_UCONTEXT: it says who typed the right password, and is good for nothing but asking for a code.
/// It ends with the session timeout, with the security stamp, and for the disabled.
/// </summary>
internal sealed class IdentityCookie(IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<GlobalSettings> global, SignedInUsers users) :
    IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Scheme = "UmbracoBackOfficeCookie";

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != Scheme)
            return;
        options.Cookie.Name = security.CurrentValue.AuthCookieName;
        options.Cookie.Domain = security.CurrentValue.AuthCookieDomain;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = global.CurrentValue.TimeOut;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = context =>
        {
            context.CookieOptions.Secure = context.Request.IsSecure(global.CurrentValue);
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = context =>
        {
            if (UserOf(context.Principal) is not { } user || !users.IsStillWelcome(user, context.Principal?.FindFirst(SignedInUsers.Stamp)?.Value))
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    public static ClaimsPrincipal PrincipalOf(IUser user, Guid session) => new(new ClaimsIdentity(
        [
            new Claim(Claims.Subject, user.Key.ToString()),
            new Claim(SignedInUsers.Stamp, user.SecurityStamp ?? string.Empty),
            new Claim(SignedInUsers.Session, session.ToString()),
        ],
        Scheme));

    public static Guid? UserOf(ClaimsPrincipal? principal) => Read(principal, Claims.Subject);

    public static Guid? SessionOf(ClaimsPrincipal? principal) => Read(principal, SignedInUsers.Session);

    private static Guid? Read(ClaimsPrincipal? principal, string claim) => Guid.TryParse(principal?.FindFirst(claim)?.Value, out var value) ? value : null;
}
