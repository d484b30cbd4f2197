using Litt.Cms.Install;
using Litt.Cms.Mirror;
using Litt.Cms.Security.Users;
using Litt.Cms.Sync.Commands;
using Litt.Cms.Website;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Litt.Cms.Hosting;

/// <summary>What happens between building the program and answering the first request.</summary>
internal static class SiteStart
{
    /// <summary>Runs a command of the command line instead of the site.</summary>
    /// <returns>The exit code, or null where no command was given.</returns>
    public static async Task<int?> RunCommandAsync(this WebApplication site, string[] args)
    {
        if (ExportCommand.IsAskedFor(args))
            return await site.ExportAsync(args);
        if (SyncCommand.IsAskedFor(args))
            return await site.SyncAsync(args);
        if (!ResetPasswordCommand.IsAskedFor(args))
            return null;
        StaticServiceProvider.Instance = site.Services;
        site.Services.GetRequiredService<Schema>().Bring();
        var command = site.Services.GetRequiredService<ResetPasswordCommand>();
        return await command.RunAsync(args, Console.IsInputRedirected ? Console.In : null, Console.Out, Console.Error);
    }

    private static async Task<int> ExportAsync(this WebApplication site, string[] args)
    {
        await site.PrepareAsync();
        site.MapSite();
        site.UseEndpoints(_ => { });
        var requests = ((IApplicationBuilder)site).Build();
        return await site.Services.GetRequiredService<ExportCommand>().RunAsync(args, requests, site.Services, Console.Out, Console.Error);
    }

    private static async Task<int> SyncAsync(this WebApplication site, string[] args)
    {
        StaticServiceProvider.Instance = site.Services;
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return await site.Services.GetRequiredService<SyncCommand>().RunAsync(args, PrepareAsync, Console.Out, Console.Error, stop.Token);

        async Task PrepareAsync()
        {
            foreach (var line in await site.Services.GetRequiredService<Installer>().InstallWithoutFilesAsync(stop.Token))
                await Console.Error.WriteLineAsync(line);
        }
    }

    /// <summary>Brings the database up to date, installs what a first start needs, and loads what is published.</summary>
    public static async Task PrepareAsync(this WebApplication site)
    {
        var services = site.Services;
        // Umbraco.Cms.Core reads it in some sixty places where nothing is injected.
        StaticServiceProvider.Instance = services;
        services.WarmUpWebsite();
        var installation = await services.GetRequiredService<Installer>().InstallAsync(CancellationToken.None);
        services.GetRequiredService<IRuntimeState>().Configure(RuntimeLevel.Run, RuntimeLevelReason.Run);
        await LoadAsync(services);
        site.Lifetime.ApplicationStarted.Register(() => Announce(site, installation));
    }

    private static async Task LoadAsync(IServiceProvider services)
    {
        var reading = Task.Run(() => services.GetRequiredService<IDocumentCacheService>().SeedAsync(CancellationToken.None));
        await services.GetRequiredService<IDocumentNavigationManagementService>().RebuildAsync();
        await services.GetRequiredService<IDocumentPublishStatusManagementService>().InitializeAsync(CancellationToken.None);
        await reading;
        services.RehearseWebsite();
        await services.GetRequiredService<IEventAggregator>().PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Run, isRestarting: false));
    }

    private static void Announce(WebApplication site, Installation installation)
    {
        var addresses = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine($"Site:       {address}/");
            Console.WriteLine($"Backoffice: {address}/umbraco");
        }

        foreach (var line in installation.Lines)
            Console.WriteLine(line);
    }
}
