using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Litt.Cms.Hosting;

/// <summary>Which proxies are believed when they say for whom they ask: those in the setting Litt:Proxies (addresses or networks), and no others.</summary>
internal static class Proxies
{
    public const string Setting = "Litt:Proxies";

    /// <exception cref="StartException">An entry is neither an address nor a network.</exception>
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var entries = configuration.GetSection(Setting).Get<string[]>() ?? [];
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
        });
        foreach (var entry in entries)
        {
            if (IPAddress.TryParse(entry, out var address))
                services.Configure<ForwardedHeadersOptions>(options => options.KnownProxies.Add(address));
            else if (System.Net.IPNetwork.TryParse(entry, out var network))
                services.Configure<ForwardedHeadersOptions>(options => options.KnownIPNetworks.Add(network));
            else
                throw new StartException($"The setting {Setting} has '{entry}', which is neither an address nor a network such as 10.0.0.0/8.");
        }

        // With no proxy to believe, the headers are not even read.
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = entries.Length == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
    }
}
