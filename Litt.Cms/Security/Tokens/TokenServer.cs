using System.Security.Cryptography;
using Litt.Cms.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using Umbraco.Cms.Core.Configuration.Models;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Litt.Cms.Security.Tokens;

/// <summary>Sets OpenIddict up: authorization codes with PKCE, refresh tokens, tokens that are but references to rows of the database.</summary>
internal static class TokenServer
{
    public const string Root = "umbraco/management/api/v1/security/back-office";

    public static void AddTokenServer(this IServiceCollection services)
    {
        // Below that level OpenIddict writes down what it was sent, and blackens only some of the secrets in it.
        services.AddLogging(logging => logging.AddFilter("OpenIddict", LogLevel.Warning));
        services.AddSingleton<BackofficeAddresses>();
        services.AddSingleton<TokenCookies>();
        services.AddSingleton<RedactedTokens>();
        services.AddOpenIddict()
            .AddCore(core =>
            {
                core.UseEntityFrameworkCore().UseDbContext<SignInDbContext>();
                core.ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication, Applications>();
            })
            .AddServer(Configure)
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseDataProtection();
                validation.EnableTokenEntryValidation();
            });
        services.ConfigureOptions<TokenRules>();
    }

    private static void Configure(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris($"{Root}/authorize")
            .SetTokenEndpointUris($"{Root}/token")
            .SetRevocationEndpointUris($"{Root}/revoke");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
        server.Configure(options =>
        {
            options.CodeChallengeMethods.Clear();
            options.CodeChallengeMethods.Add(CodeChallengeMethods.Sha256);
        });
        server.UseReferenceAccessTokens().UseReferenceRefreshTokens();
        server.UseDataProtection();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough();
        // OpenIddict insists on keys, though Data Protection's are the ones that protect the tokens; these cost next to nothing.
        server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
        server.AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        RedactedTokens.Register(server);
        RevokedTokens.Register(server);
    }
}

/// <summary>Takes the lifetimes of tokens, and whether plain http is allowed, from Umbraco's settings.</summary>
internal sealed class TokenRules(IOptions<GlobalSettings> settings, IHostEnvironment environment) :
    IConfigureOptions<OpenIddictServerOptions>,
    IConfigureOptions<OpenIddictServerAspNetCoreOptions>
{
    // The client reckons that a session is four times as long as an access token.
    private const int AccessTokensInASession = 4;

    public void Configure(OpenIddictServerOptions options)
    {
        options.AccessTokenLifetime = settings.Value.TimeOut / AccessTokensInASession;
        options.RefreshTokenLifetime = settings.Value.TimeOut;
        options.AuthorizationCodeLifetime = TimeSpan.FromMinutes(2);
    }

    public void Configure(OpenIddictServerAspNetCoreOptions options) =>
        options.DisableTransportSecurityRequirement = !settings.Value.UseHttps || environment.IsDevelopment();
}
