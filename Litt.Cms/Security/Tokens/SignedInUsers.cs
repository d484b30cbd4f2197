using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using OpenIddict.Abstractions;
using OpenIddict.Validation;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Security.Tokens;

/// <summary>
/// Tells who an access token belongs to. The client asks for much at a time, so what was found is kept for seconds;
/// in this process it is forgotten as soon as a session ends or a user or group changes, in others within those seconds.
/// </summary>
internal sealed class SignedInUsers(IServiceScopeFactory services, ICoreScopeProvider scopes, IUserRepository users, TimeProvider clock)
{
    /// <summary>Name of the claim that ties a token to the user's security stamp at the sign-in.</summary>
    public const string Stamp = "stamp";

    /// <summary>Name of the claim with the id of the login session.</summary>
    public const string Session = "session";

    private const int Most = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private ConcurrentDictionary<string, KnownToken> tokens = new();
    private ConcurrentDictionary<Guid, KnownUser> knownUsers = new();

    /// <summary>The user of the token, in the form that Umbraco expects; null if the token is not valid, or the user no longer welcome.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var kept = tokens;
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var now = clock.GetUtcNow();
        if (!kept.TryGetValue(name, out var known) || known.CheckAgain <= now)
        {
            known = await ValidateAsync(token, cancellationToken);
            Keep(kept, name, known);
        }

        return known.User is { } user ? IsWelcome(user, known.SecurityStamp)?.Principal : null;
    }

    /// <summary>Whether the user exists, is not disabled, and has the same security stamp as at the sign-in.</summary>
    public bool IsStillWelcome(Guid key, string? stamp) => IsWelcome(key, stamp) is not null;

    /// <summary>Tokens are looked up again. Lookups on their way keep what they find in what is thrown away here.</summary>
    public void ForgetTokens() => tokens = new ConcurrentDictionary<string, KnownToken>();

    /// <summary>Users are looked up again.</summary>
    public void ForgetUsers() => knownUsers = new ConcurrentDictionary<Guid, KnownUser>();

    private KnownUser? IsWelcome(Guid key, string? stamp)
    {
        var kept = knownUsers;
        var now = clock.GetUtcNow();
        if (!kept.TryGetValue(key, out var known) || known.CheckAgain <= now)
        {
            var user = Read(key);
            known = new KnownUser(user?.SecurityStamp, user is { IsApproved: true } ? UserPrincipals.Of(user) : null, now + Kept);
            Keep(kept, key, known);
        }

        return known.Principal is not null && known.SecurityStamp == stamp ? known : null;
    }

    // As the database has it, and no copy that may be as old as ours.
    private IUser? Read(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return users.GetMany(key).FirstOrDefault();
    }

    private async Task<KnownToken> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var again = clock.GetUtcNow() + Kept;
        try
        {
            await using var scope = services.CreateAsyncScope();
            var principal = await scope.ServiceProvider.GetRequiredService<OpenIddictValidationService>().ValidateAccessTokenAsync(token, cancellationToken);
            if (!Guid.TryParse(principal.GetClaim(OpenIddictConstants.Claims.Subject), out var user))
                return new KnownToken(null, null, again);
            var expires = principal.GetExpirationDate() ?? again;
            return new KnownToken(user, principal.GetClaim(Stamp), expires < again ? expires : again);
        }
        catch (OpenIddictExceptions.ProtocolException)
        {
            return new KnownToken(null, null, again);
        }
    }

    // More than this at once is no editing but an attack with tokens made up.
    private static void Keep<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept, TKey key, TValue value)
        where TKey : notnull
    {
        if (kept.Count >= Most)
            kept.Clear();
        kept[key] = value;
    }

    private sealed record KnownToken(Guid? User, string? SecurityStamp, DateTimeOffset CheckAgain);

    private sealed record KnownUser(string? SecurityStamp, ClaimsPrincipal? Principal, DateTimeOffset CheckAgain);
}
