using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Management.StaticFiles;

/// <summary>The files that visitors' browsers may load, to pick from.</summary>
internal static class StaticFileEndpoints
{
    public static void MapStaticFiles(this IEndpointRouteBuilder api)
    {
        api.MapFileTree("static-file", Tree);
        api.MapFileItems("static-file", Tree);
    }

    private static FileTree Tree(IServiceProvider services) => new(services.GetRequiredService<IPhysicalFileSystem>(), "*", "App_Plugins", "wwwroot");
}
