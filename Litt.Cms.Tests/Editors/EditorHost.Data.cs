using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Litt.Cms.Tests.Editors;

/// <summary>The site that the editors see: one document, one image.</summary>
internal sealed partial class EditorHost
{
    public static readonly Guid Document = new("4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81");
    public static readonly Guid Image = new("9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02");
    public static readonly Guid ImageType = new("cc07b313-0843-4aa8-bbda-871c8da728c8");

    private static void AddServicesWithData(IServiceCollection services)
    {
        services.AddSingleton(Entities());
        services.AddSingleton(Urls());
        services.AddSingleton(MediaTypes());
        services.AddSingleton(Mock.Of<IMediaNavigationQueryService>());
        services.AddSingleton(Mock.Of<ITemporaryFileService>());
        services.AddSingleton(Mock.Of<IMediaImportService>());
        services.AddSingleton(Mock.Of<IBackOfficeSecurityAccessor>());
        services.AddSingleton(Mock.Of<IFileSystem>(files => files.GetUrl(string.Empty) == "/media/" && files.GetUrl("x/hands.jpg") == "/media/x/hands.jpg"));
        services.AddSingleton(Mock.Of<IMediaPathScheme>(scheme =>
            scheme.GetFilePath(It.IsAny<MediaFileManager>(), It.IsAny<Guid>(), It.IsAny<Guid>(), "hands.jpg") == "x/hands.jpg"));
        services.AddSingleton(Mock.Of<IFileStreamSecurityValidator>(validator => validator.IsConsideredSafe(It.IsAny<Stream>())));
        services.AddSingleton<MediaFileManager>();
    }

    /// <summary>Places the image at the root, below no folder.</summary>
    public static void ImageAtRoot(IServiceCollection services)
    {
        Guid? none = null;
        var navigation = new Mock<IMediaNavigationQueryService>();
        navigation.Setup(service => service.TryGetParentKey(Image, out none)).Returns(true);
        services.AddSingleton(navigation.Object);
    }

    /// <summary>An upload that waits to be saved, and that becomes the site's image.</summary>
    public static void AddUpload(IServiceCollection services, Guid key, string fileName)
    {
        var uploads = new Mock<ITemporaryFileService>();
        uploads.Setup(service => service.GetAsync(key)).ReturnsAsync(
            new TemporaryFileModel { Key = key, FileName = fileName, AvailableUntil = DateTime.MaxValue, OpenReadStream = () => new MemoryStream([1]) });
        services.AddSingleton(uploads.Object);

        var imports = new Mock<IMediaImportService>();
        imports.Setup(service => service.ImportAsync(fileName, It.IsAny<Stream>(), It.IsAny<Guid?>(), It.IsAny<string?>(), It.IsAny<Guid>()))
            .ReturnsAsync(Mock.Of<IMedia>(item => item.Key == Image));
        services.AddSingleton(imports.Object);
    }

    private static IEntityService Entities()
    {
        var entities = new Mock<IEntityService>();
        entities.Setup(service => service.Exists(Document)).Returns(true);
        entities.Setup(service => service.Exists(Image)).Returns(true);
        entities.Setup(service => service.GetAll(UmbracoObjectTypes.Document, It.Is<Guid[]>(keys => keys.Contains(Document))))
            .Returns([new DocumentEntitySlim { Key = Document, ContentTypeIcon = "icon-document", Published = true, ContentTypeKey = Guid.NewGuid() }]);
        entities.Setup(service => service.GetAll(UmbracoObjectTypes.Media, It.Is<Guid[]>(keys => keys.Contains(Image))))
            .Returns([new MediaEntitySlim { Key = Image, ContentTypeIcon = "icon-picture", ContentTypeAlias = "Image", ContentTypeKey = ImageType }]);
        return entities.Object;
    }

    private static IPublishedUrlProvider Urls()
    {
        var urls = new Mock<IPublishedUrlProvider>();
        urls.Setup(provider => provider.GetUrl(Document, It.IsAny<UrlMode>(), It.IsAny<string?>(), It.IsAny<Uri?>())).Returns("/principles/");
        urls.Setup(provider => provider.GetMediaUrl(Image, It.IsAny<UrlMode>(), It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<Uri?>()))
            .Returns("/media/hands.jpg");
        urls.Setup(provider => provider.GetUrl(It.Is<IPublishedContent>(item => item.Key == Document), It.IsAny<UrlMode>(), It.IsAny<string?>(), It.IsAny<Uri?>()))
            .Returns("/principles/");
        urls.Setup(provider => provider.GetMediaUrl(
                It.Is<IPublishedContent>(item => item.Key == Image), It.IsAny<UrlMode>(), It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<Uri?>()))
            .Returns("/media/hands.jpg");
        return urls.Object;
    }

    private static IMediaTypeService MediaTypes()
    {
        var types = new Mock<IMediaTypeService>();
        types.Setup(service => service.Get("Image")).Returns(Mock.Of<IMediaType>(type => type.Key == ImageType));
        types.Setup(service => service.Get("File")).Returns(Mock.Of<IMediaType>(type => type.Key == Guid.NewGuid()));
        return types.Object;
    }
}
