using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Litt.Cms.Security.Tokens;

/// <summary>Ends sessions for good: with one token, all that came from the same sign-in are revoked.</summary>
internal sealed class RevokedTokens(
    IOpenIddictTokenManager tokens,
    IOpenIddictAuthorizationManager authorizations,
    SignedInUsers signedIn) : IOpenIddictServerHandler<HandleRevocationRequestContext>
{
    /// <summary>After OpenIddict has revoked the token itself.</summary>
    public static void Register(OpenIddictServerBuilder server) =>
        server.AddEventHandler<HandleRevocationRequestContext>(handler => handler.UseScopedHandler<RevokedTokens>().SetOrder(int.MaxValue - 100_000));

    public async ValueTask HandleAsync(HandleRevocationRequestContext context) =>
        await RevokeAsync(context.GenericTokenPrincipal.GetAuthorizationId(), context.CancellationToken);

    /// <summary>Revokes what came from the same sign-in as this token, though the token itself may have expired.</summary>
    public async Task RevokeSessionOfAsync(string token, CancellationToken cancellationToken)
    {
        if (await tokens.FindByReferenceIdAsync(token, cancellationToken) is { } entry)
            await RevokeAsync(await tokens.GetAuthorizationIdAsync(entry, cancellationToken), cancellationToken);
    }

    private async Task RevokeAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization is not null)
        {
            await tokens.RevokeByAuthorizationIdAsync(authorization, cancellationToken);
            if (await authorizations.FindByIdAsync(authorization, cancellationToken) is { } entry)
                await authorizations.TryRevokeAsync(entry, cancellationToken);
        }

        signedIn.ForgetTokens();
    }
}
