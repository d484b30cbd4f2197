using Litt.Cms.Published;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Website;

public sealed class ShowingWords
{
    private const string Nowhere = "/no-such-page/";

    [Fact]
    public async Task Of_the_dictionary_shows_them_in_the_next_request()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);
        Assert.Contains("<h1>Page not found</h1>", await NotFoundAsync(cms), StringComparison.Ordinal);

        var text = await modeller.User.CreateAsync("/dictionary", Text("Nothing is here <yet>"));
        Assert.Contains("<h1>Nothing is here &lt;yet&gt;</h1>", await NotFoundAsync(cms), StringComparison.Ordinal);

        await modeller.User.PutAsync($"/dictionary/{text}", Text("Lost?"));
        Assert.Contains("<h1>Lost?</h1>", await NotFoundAsync(cms), StringComparison.Ordinal);

        await modeller.User.DeleteAsync($"/dictionary/{text}");
        Assert.Contains("<h1>Page not found</h1>", await NotFoundAsync(cms), StringComparison.Ordinal);

        static object Text(string word) => new { Name = "Page not found", Translations = new[] { new { IsoCode = English, Translation = word } } };
    }

    [Fact]
    public async Task Of_the_dictionary_finds_them_by_culture()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);
        await modeller.User.SendAsync(HttpMethod.Post, "/language", new { IsoCode = "da", Name = "Danish", IsDefault = false, IsMandatory = false });
        await modeller.User.CreateAsync("/dictionary", new { Name = "Colour", Translations = new[] { new { IsoCode = English, Translation = "color" }, new { IsoCode = "da", Translation = "farve" } } });

        var words = cms.Services.GetRequiredService<Snapshots>().Latest.Site.Words;

        Assert.Equal(("color", "farve", null, null), (words.Find("colour", English), words.Find("Colour", Danish), words.Find("Colour", "fr-FR"), words.Find("Sound", English)));
        Assert.Equal("farve", cms.Services.GetRequiredService<ICultureDictionaryFactory>().CreateDictionary(new("da-DK"))["Colour"]);
    }

    [Fact]
    public async Task Of_another_language_follows_the_fallback_where_it_is_asked_for()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);
        await modeller.User.SendAsync(HttpMethod.Post, "/language", new { IsoCode = Danish, Name = "Danish", IsDefault = false, IsMandatory = false, FallbackIsoCode = English });
        var type = Type("spoken", Property("text", byCulture: true));
        type["variesByCulture"] = true;
        var document = await modeller.WriteAsync(
            await modeller.CreateTypeAsync(type), [Name("English", English), Name("Dansk", Danish)], [Value("text", "colour", English)]);
        await modeller.PublishAsync(document, English, Danish);

        var content = (await cms.Services.GetRequiredService<IPublishedContentCache>().GetByIdAsync(document))!;

        Assert.Equal("", content.Value<string>("text", Danish));
        Assert.Equal("colour", content.Value<string>("text", Danish, fallback: Fallback.ToLanguage));
        Assert.Equal("""{"text":null}""", (await modeller.PublishedAsync(document, Danish))!.Value.Properties);
    }

    private static async Task<string> NotFoundAsync(TestCms cms)
    {
        using var answer = await cms.Visitor.GetAsync(new Uri(Nowhere, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }
}
