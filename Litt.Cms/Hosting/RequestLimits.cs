using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Hosting;

/// <summary>How large a request may be, and so an upload: what Umbraco's setting says in kilobytes, and as much as Umbraco takes where it says nothing.</summary>
internal static class RequestLimits
{
    public const string Setting = $"{Constants.Configuration.ConfigRuntime}:{nameof(RuntimeSettings.MaxRequestLength)}";

    private const int UsualKilobytes = 50 * 1024;
    private const long Kilobyte = 1024;

    /// <exception cref="StartException">Nothing could be sent at all.</exception>
    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.GetValue(Setting, UsualKilobytes);
        if (most <= 0)
            throw new StartException($"The setting {Setting} is {most}, but has to be larger than zero.");

        // The backoffice asks for it, and does not even begin to send what is too large.
        services.PostConfigure<RuntimeSettings>(runtime => runtime.MaxRequestLength = most);
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = most * Kilobyte);
        services.Configure<FormOptions>(forms => forms.MultipartBodyLengthLimit = most * Kilobyte);
    }
}
