using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Tests.Storage;

/// <summary>What is particular to the repositories of elements and of media.</summary>
public sealed class StoringElementsAndMedia : IDisposable
{
    private readonly ContentFixture database = new();

    [Fact]
    public void Keeps_an_element_in_a_folder_and_publishes_it()
    {
        var folder = new EntityContainer(Constants.ObjectTypes.Element) { Name = "Cards" };
        database.Do<IElementContainerRepository>(folders => folders.Save(folder));
        var element = new Element("Card", folder.Id, database.Page);
        element.SetValue("title", "Hello");
        database.Do<IElementRepository>(elements => elements.Save(element));
        foreach (var property in element.Properties)
            property.PublishValues();
        element.PublishedState = PublishedState.Publishing;
        database.Do<IElementRepository>(elements => elements.Save(element));

        var read = database.Do<IElementRepository, IElement?>(elements => elements.Get(element.Key))!;

        Assert.Equal(($"-1,{folder.Id},{element.Id}", 2, true, false), (read.Path, read.Level, read.Published, read.Edited));
        Assert.Equal("Hello", read.GetValue<string>("title", published: true));
        Assert.True(database.Do<IElementRepository, bool>(elements => elements.IsPathPublished(read)));
        Assert.Null(database.Documents(documents => documents.Get(element.Key)));
        Assert.Equal(2, database.Do<IElementVersionRepository, int>(versions => versions.GetPagedItemsByContentId(element.Id, 0, 10, out _).Count()));
    }

    [Fact]
    public void Keeps_media_in_one_version_and_finds_it_by_its_path()
    {
        var file = database.AddDataType("Umbraco.ImageCropper", ValueStorageType.Ntext);
        var type = new MediaType(database.Strings, -1) { Alias = "Image", Name = "Image" };
        type.AddPropertyGroup("image", "Image");
        type.AddPropertyType(new PropertyType(database.Strings, file, Constants.Conventions.Media.File) { Name = "File" }, "image");
        database.Do<IMediaTypeRepository>(types => types.Save(type));
        var image = new Umbraco.Cms.Core.Models.Media("Logo", -1, type);
        image.SetValue(Constants.Conventions.Media.File, """{"src":"/media/abc/logo.png","crops":[]}""");
        database.Do<IMediaRepository>(media => media.Save(image));
        image.Name = "Our logo";
        database.Do<IMediaRepository>(media => media.Save(image));

        var found = database.Do<IMediaRepository, IMedia?>(media => media.GetMediaByPath("/media/abc/logo.png"))!;

        Assert.Equal((image.Id, "Our logo", "Image", image.VersionId), (found.Id, found.Name, found.ContentType.Alias, found.VersionId));
        Assert.Null(database.Do<IMediaRepository, IMedia?>(media => media.GetMediaByPath("/media/abc/logo.pn")));
        Assert.Single(database.Do<IMediaRepository, IEnumerable<int>>(media => media.GetVersionIds(image.Id, 10)));
    }

    public void Dispose() => database.Dispose();
}
