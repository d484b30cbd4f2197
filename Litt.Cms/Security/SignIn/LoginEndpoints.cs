using Litt.Cms.Security.Tokens;
using Microsoft.AspNetCore.Authentication;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Security.SignIn;

/// <summary>Where the sign-in page sends what was typed.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder api)
    {
        api.MapPost("/login", LogInAsync).AddEndpointFilter(OwnPagesOnly);
        api.MapPost("/verify-2fa", VerifySecondFactorAsync).AddEndpointFilter(OwnPagesOnly);
    }

    private static async Task<IResult> LogInAsync(
        Credentials credentials, HttpContext context, Logins logins, LoginThrottle throttle, LoginPace pace, ITwoFactorLoginService secondFactors, TimeProvider clock, ILogger<Logins> logger)
    {
        using var lease = await throttle.EnterAsync(context);
        if (!lease.IsAcquired)
        {
            logger.LogWarning("Too many logins are tried from {Address}.", context.Connection.RemoteIpAddress);
            context.Response.Headers.RetryAfter = "60";
            return Problem(StatusCodes.Status429TooManyRequests, "Too many attempts", "Wait a minute and try again.");
        }

        var start = clock.GetTimestamp();
        var outcome = await logins.CheckAsync(credentials.Username ?? string.Empty, credentials.Password ?? string.Empty);
        if (outcome is { Result: LoginResult.Succeeded, User: { } user })
        {
            await context.SignInAsync(IdentityCookie.Scheme, IdentityCookie.PrincipalOf(user, outcome.Session));
            pace.Note(clock.GetElapsedTime(start));
            return Results.Ok();
        }

        if (outcome is { Result: LoginResult.SecondFactorNeeded, User: { } half })
            return Results.Json(new SecondFactorNeeded(null, await secondFactors.GetEnabledTwoFactorProviderNamesAsync(half.Key)), statusCode: StatusCodes.Status402PaymentRequired);
        await pace.WaitAsync(start, context.RequestAborted);
        return outcome.Result switch
        {
            LoginResult.LockedOut => Problem(StatusCodes.Status403Forbidden, "User is locked", "The user is locked, and needs to be unlocked before more login attempts can be executed."),
            LoginResult.NotAllowed => Problem(StatusCodes.Status403Forbidden, "User is not allowed", "The operation is not allowed on the user."),
            _ => Problem(StatusCodes.Status401Unauthorized, "Invalid credentials", "The provided credentials are invalid. User has not been signed in."),
        };
    }

    // Nobody can set a second factor up yet, so nobody is half signed in.
    private static IResult VerifySecondFactorAsync() =>
        Problem(StatusCodes.Status401Unauthorized, "Missing user", "No user found to verify the second factor of.");

    /// <summary>Only JSON is read, which forms elsewhere can't send; and browsers say from where a request comes.</summary>
    private static async ValueTask<object?> OwnPagesOnly(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var origin = context.Request.Headers.Origin.ToString();
        var isOwn = origin.Length == 0 || context.RequestServices.GetRequiredService<BackofficeAddresses>().IsOwnOrigin(origin);
        return isOwn && context.Request.Headers["Sec-Fetch-Site"] != "cross-site"
            ? await next(invocation)
            : Problem(StatusCodes.Status403Forbidden, "Foreign origin", "Only the site's own pages may do this.");
    }

    private static IResult Problem(int status, string title, string detail) => Results.Problem(statusCode: status, title: title, detail: detail, type: "Error");

    /// <summary>What was typed.</summary>
    internal sealed record Credentials(string? Username, string? Password)
    {
        // A record prints its members, and this one might be logged.
        public override string ToString() => nameof(Credentials);
    }

    /// <summary>The password is right, and a code is asked for.</summary>
    internal sealed record SecondFactorNeeded(string? TwoFactorLoginView, IEnumerable<string> EnabledTwoFactorProviderNames);
}
