using Litt.Cms.Backoffice.Events;
using Litt.Cms.Backoffice.Pages;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.ServerEvents;

namespace Litt.Cms.Backoffice;

/// <summary>What the backoffice's door needs: the client's files, its pages, and the hubs that tell open browsers of changes.</summary>
internal static class BackofficeServices
{
    public static IUmbracoBuilder AddBackoffice(this IUmbracoBuilder umbraco)
    {
        umbraco.Services.AddSingleton<ClientFiles>().AddSingleton<HostPage>().AddSingleton<SignInPage>();
        umbraco.Services.AddServerEvents();
        umbraco.EventSourceAuthorizers().Append<SectionRights>();
        umbraco.ServerEventAccessFilters().Append<DocumentStartNodeRights>().Append<MediaStartNodeRights>();
        return umbraco;
    }

    public static void AddServerEvents(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<UserConnections>().AddSingleton<IUserConnectionManager>(provider => provider.GetRequiredService<UserConnections>());
        services.AddSingleton<IServerEventUserManager, ServerEventGroups>();
        services.AddSingleton<IServerEventAuthorizationService, ServerEventRights>();
        services.AddSingleton<IServerEventRouter, ServerEventRouter>();
    }
}
