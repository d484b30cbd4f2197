using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Webhooks;

namespace Litt.Cms.Hosting;

/// <summary>What Core's services ask for and this site does not have yet. A service that is written disappears from this list.</summary>
internal static class NotWrittenServices
{
    private static readonly Type[] Services =
    [
    ];

    /// <summary>Registers <see cref="NotWritten"/> for those that nobody has registered.</summary>
    public static void AddNotWritten(this IServiceCollection services)
    {
        foreach (var service in Services)
            services.TryAdd(ServiceDescriptor.Singleton(service, _ => NotWritten.Create(service)));
    }
}
