using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Litt.Cms.Security.Users;

/// <summary>What ASP.NET Identity found wrong, as Umbraco's results carry it.</summary>
internal static class IdentityResults
{
    public static string Describe(this IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Description));

    public static ValidationResult ToError(this IdentityResult result) => new(result.Describe());
}
