namespace Litt.Cms.Install;

/// <summary>Registers what a first start needs.</summary>
internal static class InstallServices
{
    public static void AddInstall(this IServiceCollection services)
    {
        services.AddSingleton<Schema>();
        services.AddSingleton<DefaultLanguage>();
        services.AddSingleton<DefaultUserGroups>();
        services.AddSingleton(_ => DefaultItems.Files());
        services.AddSingleton<DefaultItems>();
        services.AddSingleton<Installer>();
    }
}
