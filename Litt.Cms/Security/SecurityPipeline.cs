using Litt.Cms.Security.SignIn;
using Litt.Cms.Security.Tokens;

namespace Litt.Cms.Security;

/// <summary>Puts signing in before the doors that ask who somebody is.</summary>
internal static class SecurityPipeline
{
    private const string Backoffice = "/umbraco";

    /// <summary>Authentication for the backoffice alone: visitors' pages need none, and should not pay for it. Stands after routing.</summary>
    public static void UseSecurity(this WebApplication site)
    {
        site.UseWhen(context => context.Request.Path.StartsWithSegments(Backoffice), backoffice => backoffice.UseAuthentication());
        // Otherwise ASP.NET Core puts authentication before every request by itself.
        ((IApplicationBuilder)site).Properties["__AuthenticationMiddlewareSet"] = true;
        site.UseAuthorization();
    }

    /// <summary>Logging in and out, and the authorization-code flow.</summary>
    public static void MapSecurity(this IEndpointRouteBuilder site)
    {
        var api = site.MapGroup($"/{TokenServer.Root}").AllowAnonymous().ExcludeFromDescription();
        api.AddEndpointFilter(NotKept);
        api.MapLogin();
        api.MapTokens();
    }

    private static ValueTask<object?> NotKept(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        invocation.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(invocation);
    }
}
