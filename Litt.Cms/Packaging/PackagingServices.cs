using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Extensions;

namespace Litt.Cms.Packaging;

/// <summary>Registers what reads Umbraco's package XML.</summary>
internal static class PackagingServices
{
    public static IUmbracoBuilder AddPackaging(this IUmbracoBuilder umbraco)
    {
        umbraco.Services.AddSingleton<PropertyInstallation>();
        umbraco.Services.AddSingleton<DocumentTypeInstallation>();
        umbraco.Services.AddSingleton<MediaTypeInstallation>();
        umbraco.Services.AddSingleton<MemberTypeInstallation>();
        umbraco.Services.AddSingleton<DictionaryInstallation>();
        umbraco.Services.AddUnique<IPackageDataInstallation, PackageDataInstallation>();
        umbraco.Services.AddUnique<ITemporaryFileToXmlImportService, UploadedXml>();
        return umbraco;
    }
}
