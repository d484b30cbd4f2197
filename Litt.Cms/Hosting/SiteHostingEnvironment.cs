using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Hosting;

/// <summary>Tells Umbraco where this program lives.</summary>
internal sealed class SiteHostingEnvironment(
    IWebHostEnvironment host,
    SiteFolders folders,
    IOptionsMonitor<HostingSettings> hosting,
    IOptionsMonitor<WebRoutingSettings> routing) : Umbraco.Cms.Core.Hosting.IHostingEnvironment
{
    private Uri? seen;

    public string? SiteName => hosting.CurrentValue.SiteName ?? host.ApplicationName;

    public string ApplicationId => host.ApplicationName;

    public string ApplicationPhysicalPath => host.ContentRootPath;

    public string LocalTempPath => folders.Temporary;

    public string ApplicationVirtualPath => hosting.CurrentValue.ApplicationVirtualPath?.TrimEnd('/') is { Length: > 0 } path ? path : "/";

    public bool IsDebugMode => hosting.CurrentValue.Debug;

    public bool IsHosted => true;

    public Uri? ApplicationMainUrl => Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var set) ? set : seen;

    // ASP.NET knows no web root where there is none yet.
    public string MapPathWebRoot(string path) => Map(host.WebRootPath ?? Path.Combine(host.ContentRootPath, "wwwroot"), path);

    public string MapPathContentRoot(string path) => Map(host.ContentRootPath, path);

    public string ToAbsolute(string virtualPath)
    {
        if (!virtualPath.StartsWith('~') && !virtualPath.StartsWith('/'))
            throw new InvalidOperationException($"'{virtualPath}' is not a virtual path: it must begin with ~ or /.");
        var root = ApplicationVirtualPath == "/" ? "" : ApplicationVirtualPath;
        return root + "/" + virtualPath.TrimStart('~').TrimStart('/');
    }

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl) => seen ??= currentApplicationUrl;

    private static string Map(string root, string path)
    {
        var relative = path.TrimStart('~').TrimStart('/', '\\').Replace('/', Path.DirectorySeparatorChar);
        return Path.Combine(root, relative);
    }
}
