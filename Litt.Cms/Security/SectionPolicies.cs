using System.Security.Claims;
using Litt.Cms.Security.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;

namespace Litt.Cms.Security;

/// <summary>
/// Makes the policies of <see cref="Sections"/> from their names.
/// The default policy, which <c>RequireAuthorization()</c> asks for, is a valid token of a user of the backoffice.
/// </summary>
internal sealed class SectionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    // A name always gives the same policy.
    public override bool AllowsCachingPolicies => true;

    public static void Configure(AuthorizationOptions options)
    {
        options.DefaultPolicy = Backoffice().Build();
        options.AddPolicy(Sections.Administrators, Backoffice().RequireRole(Constants.Security.AdminGroupAlias).Build());
    }

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(Sections.Prefix, StringComparison.Ordinal))
            return await base.GetPolicyAsync(policyName);
        return Backoffice().RequireClaim(Sections.Claim, policyName[Sections.Prefix.Length..].Split(',')).Build();
    }

    private static AuthorizationPolicyBuilder Backoffice() =>
        new AuthorizationPolicyBuilder(BackofficeTokenHandler.SchemeName).RequireAuthenticatedUser().RequireClaim(ClaimTypes.NameIdentifier);
}
