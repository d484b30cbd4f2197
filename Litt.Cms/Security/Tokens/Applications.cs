using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;
using Umbraco.Cms.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Litt.Cms.Security.Tokens;

/// <summary>The clients that may ask for tokens. The backoffice's registers itself, and its addresses follow a rule instead of a list.</summary>
internal sealed class Applications(
    IOpenIddictApplicationCache<OpenIddictEntityFrameworkCoreApplication> cache,
    ILogger<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictApplicationStore<OpenIddictEntityFrameworkCoreApplication> store,
    BackofficeAddresses addresses)
    : OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>(cache, logger, options, store)
{
    private bool registering;

    public override async ValueTask<OpenIddictEntityFrameworkCoreApplication?> FindByClientIdAsync(string identifier, CancellationToken cancellationToken = default)
    {
        var found = await base.FindByClientIdAsync(identifier, cancellationToken);
        if (found is not null || registering || identifier != Constants.OAuthClientIds.BackOffice)
            return found;
        return await RegisterAsync(cancellationToken);
    }

    public override async ValueTask<bool> ValidateRedirectUriAsync(OpenIddictEntityFrameworkCoreApplication application, string uri, CancellationToken cancellationToken = default) =>
        application.ClientId == Constants.OAuthClientIds.BackOffice
            ? addresses.MayTakeCode(uri)
            : await base.ValidateRedirectUriAsync(application, uri, cancellationToken);

    private async Task<OpenIddictEntityFrameworkCoreApplication?> RegisterAsync(CancellationToken cancellationToken)
    {
        registering = true;
        try
        {
            return await CreateAsync(Backoffice(), cancellationToken) as OpenIddictEntityFrameworkCoreApplication;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Another request, or another server, was faster.
            return await base.FindByClientIdAsync(Constants.OAuthClientIds.BackOffice, cancellationToken) ?? throw new InvalidOperationException("The backoffice could not be registered as a client.", exception);
        }
        finally
        {
            registering = false;
        }
    }

    private static OpenIddictApplicationDescriptor Backoffice() => new()
    {
        ClientId = Constants.OAuthClientIds.BackOffice,
        DisplayName = "Umbraco backoffice",
        ClientType = ClientTypes.Public,
        ConsentType = ConsentTypes.Implicit,
        ApplicationType = ApplicationTypes.Web,
        Permissions =
        {
            Permissions.Endpoints.Authorization,
            Permissions.Endpoints.Token,
            Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.AuthorizationCode,
            Permissions.GrantTypes.RefreshToken,
            Permissions.ResponseTypes.Code,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };
}
