using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Security.Users;

/// <summary>Registers what Umbraco's services ask about users, and ASP.NET Identity over them.</summary>
internal static class UserServices
{
    public static IServiceCollection AddBackofficeUsers(this IServiceCollection services)
    {
        services.AddUnique<IBackOfficeUserStore, BackofficeUserStore>();
        services.AddUnique<IBackOfficeUserReader, BackofficeUserReader>();
        services.AddUnique<IUserIdKeyResolver, UserIdKeys>();
        services.AddUnique<IIpResolver, RequestAddress>();
        services.AddSingleton(provider => new Lazy<IBackOfficeUserReader>(provider.GetRequiredService<IBackOfficeUserReader>));
        services.AddUnique<IBackOfficeSecurityAccessor, BackofficeSecurityAccessor>();
        services.AddUnique<IPreviewTokenGenerator, PreviewTokens>();
        services.AddSingleton<NoMail>();
        services.AddUnique<IUserInviteSender>(provider => provider.GetRequiredService<NoMail>());
        services.AddUnique<IUserForgotPasswordSender>(provider => provider.GetRequiredService<NoMail>());
        services.AddScoped<MailLinks>();
        services.AddScoped<IInviteUriProvider>(provider => provider.GetRequiredService<MailLinks>());
        services.AddScoped<IForgotPasswordUriProvider>(provider => provider.GetRequiredService<MailLinks>());
        services.AddScoped<ICoreBackOfficeUserManager, UserAccounts>();
        services.AddScoped<IBackOfficePasswordChanger, PasswordChanger>();
        services.AddScoped<Editor>();
        AddIdentity(services);
        return services;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddScoped<IUserStore<IUser>, IdentityUserStore>();
        services.AddScoped<IPasswordHasher<IUser>, PasswordHasher<IUser>>();
        services.AddScoped<IUserValidator<IUser>, UserValidator<IUser>>();
        services.AddScoped<IPasswordValidator<IUser>, PasswordValidator<IUser>>();
        services.AddScoped<IdentityErrorDescriber>();
        services.AddScoped<BackofficeUsers>();
        services.AddScoped<PasswordResetTokens>();
        services.AddScoped<InvitationTokens>();
        services.ConfigureOptions<IdentityRules>();
    }
}
