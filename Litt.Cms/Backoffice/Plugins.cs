using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Backoffice;

/// <summary>The files with which packages extend the backoffice: those in App_Plugins whose kinds Umbraco's settings let browsers load.</summary>
internal static class Plugins
{
    private const string Folder = "App_Plugins";

    public static void UsePlugins(this WebApplication site)
    {
        var root = Path.Combine(site.Environment.ContentRootPath, Folder);
        if (!Directory.Exists(root))
            return;

        var kinds = site.Services.GetRequiredService<IOptions<UmbracoPluginSettings>>().Value.BrowsableFileExtensions;
        var known = new FileExtensionContentTypeProvider();
        site.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = $"/{Folder}",
            FileProvider = new PhysicalFileProvider(root),
            ContentTypeProvider = new FileExtensionContentTypeProvider(known.Mappings.Where(kind => kinds.Contains(kind.Key)).ToDictionary()),
            OnPrepareResponse = Prepare,
        });
    }

    // A package's files keep their names from version to version: browsers ask whether they are still as they were.
    private static void Prepare(StaticFileResponseContext file)
    {
        file.Context.Response.Headers.CacheControl = "no-cache";
        file.Context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
