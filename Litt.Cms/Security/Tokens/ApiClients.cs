using OpenIddict.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Litt.Cms.Security.Tokens;

/// <summary>Names and secrets with which programs ask for tokens of API users.</summary>
internal sealed class ApiClients(IUserService users, IOpenIddictApplicationManager applications, SignedInUsers signedIn)
{
    /// <summary>Adds a name and its secret, which is kept as a hash. Names begin with <c>umbraco-back-office-</c>; that is put before where it is missing.</summary>
    public async Task<UserClientCredentialsOperationStatus> AddAsync(Guid user, string clientId, string secret, CancellationToken cancellationToken)
    {
        var name = WithPrefix(clientId);
        if (string.IsNullOrWhiteSpace(secret))
            return UserClientCredentialsOperationStatus.InvalidClientId;
        if (await applications.FindByClientIdAsync(name, cancellationToken) is not null)
            return UserClientCredentialsOperationStatus.DuplicateClientId;
        var status = await users.AddClientIdAsync(user, name);
        if (status == UserClientCredentialsOperationStatus.Success)
            await applications.CreateAsync(Descriptor(name, secret), cancellationToken);
        return status;
    }

    /// <summary>Takes a name away; tokens that were given to it end at once.</summary>
    /// <returns>Whether the user had it.</returns>
    public async Task<bool> RemoveAsync(Guid user, string clientId, CancellationToken cancellationToken)
    {
        var name = WithPrefix(clientId);
        if (!await users.RemoveClientIdAsync(user, name))
            return false;
        if (await applications.FindByClientIdAsync(name, cancellationToken) is { } application)
            await applications.DeleteAsync(application, cancellationToken);
        signedIn.ForgetTokens();
        return true;
    }

    public Task<IEnumerable<string>> OfAsync(Guid user) => users.GetClientIdsAsync(user);

    /// <summary>The user whose tokens the client may have.</summary>
    public async Task<IUser?> FindUserAsync(string? clientId) =>
        clientId is not null && await users.FindByClientIdAsync(clientId) is { IsApproved: true, Kind: UserKind.Api } user ? user : null;

    private static string WithPrefix(string clientId)
    {
        const string prefix = Constants.OAuthClientIds.BackOffice + "-";
        return clientId.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? clientId : prefix + clientId;
    }

    private static OpenIddictApplicationDescriptor Descriptor(string clientId, string secret) => new()
    {
        ClientId = clientId,
        ClientSecret = secret,
        ClientType = ClientTypes.Confidential,
        DisplayName = $"Umbraco client credentials: {clientId}",
        Permissions = { Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.GrantTypes.ClientCredentials },
    };
}
