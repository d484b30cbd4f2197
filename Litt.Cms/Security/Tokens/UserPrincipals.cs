using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Security.Tokens;

/// <summary>Users in the form in which ASP.NET Core and Umbraco's own authorization know them.</summary>
internal sealed class UserPrincipals(IUserService users) : ICoreBackOfficeSignInManager
{
    private const string DefaultLanguage = "en-US";

    public async Task<ClaimsPrincipal?> CreateUserPrincipalAsync(Guid userKey) => await users.GetAsync(userKey) is { } user ? Of(user) : null;

    public static ClaimsPrincipal Of(IUser user)
    {
        var identity = new ClaimsIdentity(Constants.Security.BackOfficeAuthenticationType);
        identity.AddRequiredClaims(
            user.Id.ToInvariantString(),
            user.Key,
            user.Username,
            user.Name ?? user.Username,
            user.StartContentIds,
            user.StartMediaIds,
            user.Language ?? DefaultLanguage,
            user.SecurityStamp ?? string.Empty,
            user.AllowedSections,
            user.Groups.Select(group => group.Alias));
        identity.AddClaims(user.AllowedSections.Select(section => new Claim(Sections.Claim, section)));
        return new ClaimsPrincipal(identity);
    }
}
