using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage;

/// <summary>Registers the repositories of users, their groups and what belongs to them.</summary>
internal static class UserStorageServices
{
    public static IServiceCollection AddUserRepositories(this IServiceCollection services) => services
        .AddSingleton<UserCache>()
        .AddSingleton<DocumentPermissions>()
        .AddSingleton<IUserRepository, UserRepository>()
        .AddSingleton<IUserGroupRepository, UserGroupRepository>()
        .AddSingleton<IUserDataRepository, UserDataRepository>()
        .AddSingleton<ITwoFactorLoginRepository, TwoFactorLoginRepository>()
        .AddSingleton<IExternalLoginWithKeyRepository, ExternalLoginRepository>();
}
