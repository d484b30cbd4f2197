using Litt.Cms.Security.Users;
using Microsoft.AspNetCore.DataProtection;

namespace Litt.Cms.Security;

/// <summary>Registers users, signing in and what may be done.</summary>
internal static class SecurityServices
{
    /// <param name="services">The site's.</param>
    /// <param name="keysFolder">Absolute: where the keys are kept that cookies and tokens are protected with.</param>
    public static IServiceCollection AddSecurity(this IServiceCollection services, string keysFolder)
    {
        services.AddDataProtection().SetApplicationName("Litt.Cms").PersistKeysToFileSystem(new DirectoryInfo(keysFolder));
        services.AddBackofficeUsers();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<ResetPasswordCommand>();
        return services;
    }
}
