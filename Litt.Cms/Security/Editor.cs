using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Security;

/// <summary>The user whose request this is. Only where the request had to be authorized is there one.</summary>
internal sealed class Editor(IHttpContextAccessor requests, IUserService users)
{
    private IUser? user;

    /// <summary>The key of the user, without asking the database.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid Key => KeyOf(requests.HttpContext?.User) ?? throw NobodyIsSignedIn();

    /// <summary>The user as the database has it at the first call.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<IUser> UserAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return user ??= await users.GetAsync(Key) ?? throw NobodyIsSignedIn();
    }

    /// <summary>The key in the subject claim of a backoffice token; null for anybody else.</summary>
    internal static Guid? KeyOf(ClaimsPrincipal? principal) =>
        principal?.Identities.FirstOrDefault(identity => identity.AuthenticationType == Constants.Security.BackOfficeAuthenticationType) is { IsAuthenticated: true } identity
        && Guid.TryParse(identity.FindFirst(Constants.Security.OpenIdDictSubClaimType)?.Value, out var key)
            ? key
            : null;

    private static InvalidOperationException NobodyIsSignedIn() => new("Nobody is signed in: the endpoint must require authorization.");
}
