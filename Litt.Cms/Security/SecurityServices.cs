using Litt.Cms.Security.SignIn;
using Litt.Cms.Security.Tokens;
using Litt.Cms.Security.Uploads;
using Litt.Cms.Security.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Security;

/// <summary>Registers users, signing in and what may be done.</summary>
internal static class SecurityServices
{
    /// <param name="services">The site's.</param>
    /// <param name="keysFolder">Absolute: where the keys are kept that cookies and tokens are protected with.</param>
    public static IServiceCollection AddSecurity(this IServiceCollection services, string keysFolder)
    {
        // Whoever can read the keys can make tokens for anybody.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(keysFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("Litt.Cms").PersistKeysToFileSystem(new DirectoryInfo(keysFolder));
        services.AddBackofficeUsers();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<ResetPasswordCommand>();
        services.AddSignIn();
        services.AddTokenServer();
        services.AddSingleton<IFileStreamSecurityAnalyzer, MarkupAnalyzer>();
        services.AddProblemDetails();
        services.AddAuthorization(SectionPolicies.Configure);
        services.AddSingleton<IAuthorizationPolicyProvider, SectionPolicies>();
        return services;
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<LoginPace>();
        services.AddSingleton<LoginThrottle>();
        services.AddScoped<Logins>();
        services.AddSingleton<SignedInUsers>();
        services.AddScoped<RevokedTokens>();
        services.AddScoped<ApiClients>();
        services.AddSingleton<ICoreBackOfficeSignInManager, UserPrincipals>();
        services.AddHostedService<TokenCleanup>();
        services.AddAuthentication()
            .AddCookie(IdentityCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, BackofficeTokenHandler>(BackofficeTokenHandler.SchemeName, null);
        services.ConfigureOptions<IdentityCookie>();
    }
}
