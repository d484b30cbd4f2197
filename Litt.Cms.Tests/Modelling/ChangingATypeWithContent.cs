using System.Net;
using System.Text.Json.Nodes;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Modelling;

public sealed class ChangingATypeWithContent(ModelledSite site) : IClassFixture<ModelledSite>
{
    private Modeller Modeller => site.Modeller;

    [Fact]
    public async Task Takes_the_values_of_a_removed_property_away()
    {
        var (stays, goes) = (Property("stays"), Property("goes"));
        var type = await Modeller.CreateTypeAsync(Type("removed", stays, goes));
        var document = await PublishedAsync(type, Value("stays", "A"), Value("goes", "B"));

        await Modeller.ChangeTypeAsync(type, Type("removed", stays));

        Assert.Equal(["stays  : A"], await Modeller.DraftAsync(document));
        Assert.Equal("""{"stays":"A"}""", (await Modeller.PublishedAsync(document))!.Value.Properties);
        await Modeller.ChangeTypeAsync(type, Type("removed", stays, Property("goes")));
        Assert.Equal("""{"stays":"A","goes":null}""", (await Modeller.PublishedAsync(document))!.Value.Properties);
    }

    [Fact]
    public async Task Keeps_the_values_of_a_property_that_gets_another_name()
    {
        var property = Property("before");
        var type = await Modeller.CreateTypeAsync(Type("renamed", property));
        var document = await PublishedAsync(type, Value("before", "A"));

        property["alias"] = "after";
        await Modeller.ChangeTypeAsync(type, Type("renamed", property));

        Assert.Equal(["after  : A"], await Modeller.DraftAsync(document));
        Assert.Equal("""{"after":"A"}""", (await Modeller.PublishedAsync(document))!.Value.Properties);
    }

    [Fact]
    public async Task That_varies_now_gives_the_names_to_the_default_culture()
    {
        var property = Property("text");
        var type = await Modeller.CreateTypeAsync(Type("varies", property));
        var document = await PublishedAsync(type, Value("text", "published"));
        await Modeller.RewriteAsync(document, [Name("Draft name")], [Value("text", "draft")]);

        await Modeller.ChangeTypeAsync(type, ByCulture(Type("varies", property)));

        Assert.Equal(["en-US: Draft name"], await Modeller.NamesAsync(document));
        Assert.Equal(["text  : draft"], await Modeller.DraftAsync(document));
        Assert.Equal(($"Document {type}", """{"text":"published"}"""), await Modeller.PublishedAsync(document, English));
        Assert.Null(await Modeller.PublishedAsync(document, Danish));
    }

    [Fact]
    public async Task That_does_not_vary_any_more_takes_the_names_of_the_default_culture()
    {
        var property = Property("text");
        var type = await Modeller.CreateTypeAsync(ByCulture(Type("variesNoMore", property)));
        var document = await InTwoCulturesAsync(type, Value("text", "A"));

        await Modeller.ChangeTypeAsync(type, Type("variesNoMore", property));

        Assert.Equal([$": English {type}"], await Modeller.NamesAsync(document));
        Assert.Equal(($"English {type}", """{"text":"A"}"""), await Modeller.PublishedAsync(document));
    }

    [Fact]
    public async Task Whose_property_varies_now_keeps_the_value_under_the_default_culture()
    {
        var property = Property("text");
        var type = await Modeller.CreateTypeAsync(ByCulture(Type("propertyVaries", property)));
        var document = await InTwoCulturesAsync(type, Value("text", "published"));
        await Modeller.RewriteAsync(document, [Name($"English {type}", English), Name($"Dansk {type}", Danish)], [Value("text", "draft")]);

        property["variesByCulture"] = true;
        await Modeller.ChangeTypeAsync(type, ByCulture(Type("propertyVaries", property)));

        Assert.Equal(["text en-US : draft"], await Modeller.DraftAsync(document));
        Assert.Equal(($"English {type}", """{"text":"published"}"""), await Modeller.PublishedAsync(document, English));
        Assert.Equal(($"Dansk {type}", """{"text":null}"""), await Modeller.PublishedAsync(document, Danish));
    }

    [Fact]
    public async Task Whose_property_does_not_vary_any_more_shows_the_value_of_the_default_culture()
    {
        var property = Property("text", byCulture: true);
        var type = await Modeller.CreateTypeAsync(ByCulture(Type("propertyVariesNoMore", property)));
        var document = await InTwoCulturesAsync(type, Value("text", "colour", English), Value("text", "farve", Danish));

        property["variesByCulture"] = false;
        await Modeller.ChangeTypeAsync(type, ByCulture(Type("propertyVariesNoMore", property)));

        Assert.Equal(["text  : colour"], await Modeller.DraftAsync(document));
        Assert.Equal(($"Dansk {type}", """{"text":"colour"}"""), await Modeller.PublishedAsync(document, Danish));
        // The draft can be saved as the backoffice got it.
        await Modeller.RewriteAsync(document, [Name($"English {type}", English), Name($"Dansk {type}", Danish)], [Value("text", "color")]);
        Assert.Equal(["text  : color"], await Modeller.DraftAsync(document));
    }

    [Fact]
    public async Task That_is_a_composition_changes_the_content_of_all_types_that_use_it()
    {
        var (stays, goes) = (Property("stays"), Property("goes"));
        var part = await Modeller.CreateTypeAsync(Type("part", stays, goes));
        var whole = Type("whole");
        whole["compositions"] = new JsonArray(Part(part));
        var document = await PublishedAsync(await Modeller.CreateTypeAsync(whole), Value("stays", "A"), Value("goes", "B"));

        await Modeller.ChangeTypeAsync(part, Type("part", stays));

        Assert.Equal(["stays  : A"], await Modeller.DraftAsync(document));
        Assert.Equal("""{"stays":"A"}""", (await Modeller.PublishedAsync(document))!.Value.Properties);
    }

    [Fact]
    public async Task By_deleting_it_takes_its_documents_with_it()
    {
        var type = await Modeller.CreateTypeAsync(Type("deleted", Property("text")));
        var document = await PublishedAsync(type, Value("text", "A"));

        await Modeller.User.DeleteAsync($"/document-type/{type}");

        Assert.Null(await Modeller.PublishedAsync(document));
        Assert.Equal(HttpStatusCode.NotFound, (await Modeller.User.SendAsync(HttpMethod.Get, $"/document/{document}")).StatusCode);
    }

    private static JsonObject ByCulture(JsonObject type)
    {
        type["variesByCulture"] = true;
        return type;
    }

    private async Task<Guid> PublishedAsync(Guid type, params JsonObject[] values)
    {
        var document = await Modeller.WriteAsync(type, [Name($"Document {type}")], values);
        await Modeller.PublishAsync(document);
        return document;
    }

    private async Task<Guid> InTwoCulturesAsync(Guid type, params JsonObject[] values)
    {
        var document = await Modeller.WriteAsync(type, [Name($"English {type}", English), Name($"Dansk {type}", Danish)], values);
        await Modeller.PublishAsync(document, English, Danish);
        return document;
    }
}
