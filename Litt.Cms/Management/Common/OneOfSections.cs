using Litt.Cms.Security;
using Microsoft.AspNetCore.Authorization;

namespace Litt.Cms.Management.Common;

/// <summary>Asks that the user may open at least one of these sections of the backoffice.</summary>
internal sealed record OneOfSections(params IReadOnlyList<string> Sections) : IAuthorizationRequirement;

/// <summary>Looks up the sections of the user as the database has them, so that a right that was taken away is gone at once.</summary>
internal sealed class OneOfSectionsHandler(IHttpContextAccessor requests) : AuthorizationHandler<OneOfSections>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OneOfSections requirement)
    {
        if (requests.HttpContext is not { } request || Editor.KeyOf(context.User) is null)
            return;

        var user = await request.RequestServices.GetRequiredService<Editor>().UserAsync();
        if (user.AllowedSections.Intersect(requirement.Sections).Any())
            context.Succeed(requirement);
    }
}

/// <summary>Opens endpoints to those who work in a section.</summary>
internal static class SectionRules
{
    public static TBuilder ForSections<TBuilder>(this TBuilder endpoints, params string[] sections)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new OneOfSections(sections)));
}
