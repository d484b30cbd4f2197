using Litt.Cms.Sync.Commands;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Litt.Cms.Sync.Runs;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Litt.Cms.Sync;

/// <summary>Registers the import and export of uSync files.</summary>
internal static class SyncServices
{
    /// <param name="umbraco">The site that is put together.</param>
    /// <param name="runs">The folder in which runs that are over are kept.</param>
    public static IUmbracoBuilder AddSync(this IUmbracoBuilder umbraco, string runs)
    {
        var services = umbraco.Services;
        services.AddOptions<SyncSettings>().BindConfiguration(SyncSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SyncSettings>, SyncSettingsCheck>();
        services.AddSingleton(FolderOf);
        services.AddSingleton<SyncRules>();
        services.AddSingleton<SyncAgreements>();
        services.AddSingleton<SyncImport>();
        services.AddSingleton<SyncExport>();
        services.AddSingleton<SyncStart>();
        services.AddSingleton<SyncCommand>();
        services.AddSingleton(new SyncHistory(runs));
        services.AddSingleton<SyncRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<SyncRuns>());
        services.AddSingleton<SyncOnSave>();
        services.AddSingleton<SyncedNames>();
        services.AddSingleton<TypeProperties>();
        services.AddSingleton<ContentPlaces>();
        services.AddSingleton<ContentStates>();
        services.AddSingleton<ContentStamps>();
        services.AddSingleton<ContentTemplates>();
        services.AddSingleton<MediaFiles>();
        services.AddSingleton<KeptFiles>();
        return umbraco.AddKinds();
    }

    private static SyncFolder FolderOf(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<SyncSettings>>().Value;
        var folders = settings.FoldersIn(provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
        return new SyncFolder(folders[^1], [.. folders.SkipLast(1)]);
    }

    /// <summary>The kinds, in the order in which they are imported: what others need comes first.</summary>
    private static IUmbracoBuilder AddKinds(this IUmbracoBuilder umbraco) => umbraco
        .AddKind<Languages>()
        .AddKind<DictionaryItems>()
        .AddKind<DataTypes>()
        .AddKind<Templates>()
        .AddKind<ContentTypes>()
        .AddKind<MediaTypes>()
        .AddKind<MemberTypes>()
        .AddKind<MediaItems>()
        .AddKind<Contents>()
        .AddKind<Blueprints>()
        .AddKind<Domains>()
        .AddKind<RelationTypes>();

    private static IUmbracoBuilder AddKind<T>(this IUmbracoBuilder umbraco) where T : ItemKind
    {
        umbraco.Services.AddSingleton<T>();
        umbraco.Services.AddSingleton<ItemKind>(provider => provider.GetRequiredService<T>());
        return umbraco;
    }
}
