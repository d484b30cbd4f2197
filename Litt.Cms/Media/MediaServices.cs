using Litt.Cms.Media.Files;
using Litt.Cms.Media.Images;
using Litt.Cms.Media.Uploads;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Media;

/// <summary>Registers files and images, and opens their door.</summary>
internal static class MediaServices
{
    /// <summary>How many megabytes of made images are kept.</summary>
    public const string CacheSetting = "Litt:ImageCacheMegabytes";

    private const int UsualCacheMegabytes = 1024;
    private const long Megabyte = 1024 * 1024;

    /// <param name="services">The site's services.</param>
    /// <param name="configuration">The site's settings.</param>
    /// <param name="keys">The folder of keys.</param>
    /// <param name="made">The folder for made images.</param>
    public static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration, string keys, string made)
    {
        var limit = configuration.GetValue(CacheSetting, UsualCacheMegabytes) * Megabyte;
        services.AddSingleton<IPostConfigureOptions<ImagingSettings>>(new ImageKey(keys));
        services.AddSingleton<ImageSignature>();
        services.AddSingleton<ImageUrls>();
        services.AddSingleton<ImageMaker>();
        services.AddSingleton(new Lazy<ImageCache>(() => new ImageCache(made, limit)));
        services.AddSingleton<MadeImages>();
        services.AddSingleton<ImageAnswers>();
        services.AddSingleton<ShareCard>();
        services.AddUnique<IImageUrlGenerator>(provider => provider.GetRequiredService<ImageUrls>());
        services.AddUnique<IImageUrlTokenGenerator>(provider => provider.GetRequiredService<ImageUrls>());
        services.AddUnique<IImageDimensionExtractor, ImageDimensions>();
        services.AddSingleton<UploadAutoFillProperties>();
        services.AddSingleton<IFileStreamSecurityAnalyzer, ImageAnalyzer>();
        AddUploads(services);
        return services;
    }

    /// <summary>Core's own service is not public: it is found by what is registered.</summary>
    private static void AddUploads(IServiceCollection services)
    {
        var core = services.Last(service => service.ServiceType == typeof(ITemporaryFileService));
        services.AddUnique<ITemporaryFileService>(
            provider => new CheckedUploads((ITemporaryFileService)ActivatorUtilities.CreateInstance(provider, core.ImplementationType!)), core.Lifetime);
    }

    /// <summary>Answers requests for files and images. Stands before the website, whose own files it would ask for otherwise.</summary>
    public static void UseMedia(this IApplicationBuilder site) => site.UseMiddleware<MediaDoor>();
}
