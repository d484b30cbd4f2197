using Litt.Cms.Editors.Media;

namespace Litt.Cms.Tests.Editors;

/// <summary>The picker of media, with crops and focal points.</summary>
public sealed class PickingMedia
{
    private const string Alias = "Umbraco.MediaPicker3";

    private const string Cropped =
        """{"multiple":true,"enableLocalFocalPoint":true,"crops":[{"label":"Card","alias":"card","width":400,"height":300},{"alias":"wide","width":1200,"height":300}]}""";

    private const string OneImage =
        """[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02","mediaTypeAlias":"Image","crops":[{"alias":"card","width":400,"height":300,"coordinates":{"x1":0.1,"y1":0.25,"x2":0,"y2":0.0125}},{"alias":"wide","width":1200,"height":300,"coordinates":null}],"focalPoint":{"left":0.3,"top":0.7}}]""";

    private static readonly EditorHost Host = new();

    [Fact]
    public void Shows_again_what_was_picked() => JsonAssert.Same(OneImage, Host.Show(Alias, Host.Store(Alias, OneImage, Cropped), Cropped));

    [Fact]
    public void Stores_only_the_crops_that_were_cut() => JsonAssert.Same(
        """[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02","mediaTypeAlias":"Image","crops":[{"alias":"card","width":400,"height":300,"coordinates":{"x1":0.1,"y1":0.25,"x2":0,"y2":0.0125}}],"focalPoint":{"left":0.3,"top":0.7}}]""",
        Host.Store(Alias, OneImage, Cropped));

    [Fact]
    public void Names_the_type_of_what_was_just_picked() => JsonAssert.Same(
        """[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02","mediaTypeAlias":"Image","crops":[],"focalPoint":null}]""",
        Host.Show(Alias, """[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02","mediaTypeAlias":"","crops":null,"focalPoint":null}]"""));

    [Fact]
    public void Keeps_a_pick_whose_item_is_gone()
    {
        const string gone =
            """[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"00000000-0000-0000-0000-000000000042","mediaTypeAlias":"Image","crops":[],"focalPoint":null}]""";

        JsonAssert.Same(gone, Host.Show(Alias, Host.Store(Alias, gone)));
    }

    [Fact]
    public void Reads_lists_of_identifiers_of_old_sites()
    {
        var picked = Host.Show(Alias, "umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02");

        Assert.Equal("9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02", (string?)picked?[0]?["mediaKey"]);
    }

    [Fact]
    public void Makes_media_of_a_file_that_was_dropped_on_it()
    {
        var upload = Guid.NewGuid();
        var host = new EditorHost(services => EditorHost.AddUpload(services, upload, "hands.jpg"));

        var stored = host.Store(Alias, $$"""[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"{{upload}}","mediaTypeAlias":"Image"}]""");

        Assert.Equal(["umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02"], host.References(Alias, stored));
    }

    [Fact]
    public void Refers_to_the_media() =>
        Assert.Equal(["umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02"], Host.References(Alias, Host.Store(Alias, OneImage)));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("[{\"mediaKey\":1}]")]
    [InlineData("\"text\"")]
    public void Stores_nothing_of_what_is_no_list_of_media(string sent)
    {
        Assert.Null(Host.Store(Alias, sent));
        Host.Messages(Alias, sent, Cropped);
    }

    [Theory]
    [InlineData("""{"multiple":true,"validationLimit":{"min":2}}""", "Minimum 2 entries, requires <strong>1</strong> more.")]
    [InlineData("""{"multiple":true,"validationLimit":{"max":0}}""", "Maximum 0 entries, you have entered <strong>1</strong> too many.")]
    [InlineData("""{"filter":"c4b1efcf-a9d5-41c4-9621-e9d273b52a9c"}""", "The chosen media type is invalid.")]
    [InlineData("""{"startNodeId":"c4b1efcf-a9d5-41c4-9621-e9d273b52a9c"}""", "The selected item is from the wrong folder.")]
    public void Says_what_is_wrong(string configuration, string message)
    {
        var host = new EditorHost(EditorHost.ImageAtRoot);

        Assert.Equal([message], host.Messages(Alias, OneImage, configuration));
    }

    [Fact]
    public void Accepts_an_allowed_type() =>
        Assert.Empty(Host.Messages(Alias, OneImage, """{"filter":"cc07b313-0843-4aa8-bbda-871c8da728c8","validationLimit":{"min":0,"max":1}}"""));

    [Fact]
    public void Says_that_only_one_may_be_picked() => Assert.Contains(
        "Multiple selected media is not allowed.",
        Host.Messages(Alias, """[{"mediaTypeAlias":"Image"},{"mediaTypeAlias":"Image"}]""", """{"multiple":false}"""));

    [Fact]
    public void Crops_by_coordinates_before_the_focal_point()
    {
        var image = Host.Json.Deserialize<ImageCropperValue[]>(OneImage)![0];

        Assert.Equal(0.25m, image.Options("/a.jpg", image.GetCrop("card"), false, false).Crop?.Top);
        Assert.Equal(0.3m, image.Options("/a.jpg", image.GetCrop("wide"), false, false).FocalPoint?.Left);
    }

    [Fact]
    public void Gives_views_the_item_with_its_crops()
    {
        var image = Assert.IsType<MediaWithCrops>(Host.View(Alias, Host.Store(Alias, OneImage, Cropped), Cropped.Replace("true", "false", StringComparison.Ordinal)));

        Assert.Equal(("Hands", "/media/hands.jpg"), (image.Name, image.LocalCrops.Src));
        Assert.Equal(["card", "wide"], image.LocalCrops.Crops!.Select(crop => crop.Alias));
    }

    [Fact]
    public void Is_delivered_with_crops_and_focal_point() => JsonAssert.Same(
        """[{"id":"9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02","name":"Hands","mediaType":"Image","url":"/media/hands.jpg","extension":"jpg","width":1200,"height":800,"bytes":12345,"properties":{},"focalPoint":{"left":0.3,"top":0.7},"crops":[{"alias":"card","width":400,"height":300,"coordinates":{"x1":0.1,"y1":0.25,"x2":0,"y2":0.0125}},{"alias":"wide","width":1200,"height":300,"coordinates":null}]}]""",
        Host.Deliver(Alias, Host.Store(Alias, OneImage, Cropped), Cropped));

    [Fact]
    public void Is_an_empty_list_where_nothing_is_picked()
    {
        Assert.Empty((IEnumerable<MediaWithCrops>)Host.View(Alias, null, Cropped)!);
        JsonAssert.Same("[]", Host.Deliver(Alias, null));
    }
}
