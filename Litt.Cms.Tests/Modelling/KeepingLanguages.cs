using System.Text.Json.Nodes;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Modelling;

public sealed class KeepingLanguages
{
    private const string Swedish = "sv-SE";

    [Fact]
    public async Task Needs_one_default_language_and_fallbacks_that_end()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);
        await AddAsync(modeller, Danish, fallback: English);

        Assert.Equal("InvalidIsoCode", (await modeller.RefusedAsync(HttpMethod.Post, "/language", Language("xx-yy-zz-99"))).Status);
        Assert.Equal("DuplicateIsoCode", (await modeller.RefusedAsync(HttpMethod.Post, "/language", Language(Danish))).Status);
        Assert.Equal("InvalidFallback", (await modeller.RefusedAsync(HttpMethod.Put, $"/language/{Danish}", Language(Danish, fallback: Danish))).Status);
        Assert.Equal("InvalidFallback", (await modeller.RefusedAsync(HttpMethod.Put, $"/language/{English}", Language(English, isDefault: true, fallback: Danish))).Status);
        Assert.Equal("InvalidFallback", (await modeller.RefusedAsync(HttpMethod.Put, $"/language/{Danish}", Language(Danish, fallback: Swedish))).Status);
        Assert.Equal("MissingDefault", (await modeller.RefusedAsync(HttpMethod.Put, $"/language/{English}", Language(English))).Status);
        Assert.Equal("MissingDefault", (await modeller.RefusedAsync(HttpMethod.Delete, $"/language/{English}")).Status);
    }

    [Fact]
    public async Task Gives_the_default_to_another()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);
        await AddAsync(modeller, Danish);

        await modeller.User.PutAsync($"/language/{Danish}", Language(Danish, isDefault: true));

        Assert.Equal(Danish, (string?)(await modeller.User.GetAsync("/item/language/default"))["isoCode"]);
        var defaults = (await modeller.User.GetAsync("/language"))["items"]!.AsArray().Where(language => (bool)language!["isDefault"]!);
        Assert.Equal(Danish, (string?)defaults.Single()!["isoCode"]);
        await modeller.User.DeleteAsync($"/language/{English}");
    }

    [Fact]
    public async Task Publishes_nothing_without_the_mandatory_languages()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);
        await AddAsync(modeller, Danish, isMandatory: true);
        var (document, _) = await WriteAsync(modeller);

        var refused = await modeller.RefusedAsync(HttpMethod.Put, $"/document/{document}/publish", JsonNode.Parse("""{"publishSchedules":[{"culture":"en-US"}]}"""));

        Assert.Equal("MandatoryCultureMissing", refused.Status);
        Assert.Null(await modeller.PublishedAsync(document, English));
        await modeller.PublishAsync(document, English, Danish);
        Assert.NotNull(await modeller.PublishedAsync(document, English));
    }

    [Fact]
    public async Task By_deleting_one_takes_its_names_and_values_with_it()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await SignInAsync(cms);
        await AddAsync(modeller, Danish, fallback: English);
        await AddAsync(modeller, Swedish, fallback: Danish);
        var (document, _) = await WriteAsync(modeller);
        await modeller.PublishAsync(document, English, Danish);

        await modeller.User.DeleteAsync($"/language/{Danish}");

        Assert.Null((string?)(await modeller.User.GetAsync($"/language/{Swedish}"))["fallbackIsoCode"]);
        await AddAsync(modeller, Danish);
        Assert.Equal(["text en-US : colour"], await modeller.DraftAsync(document));
        Assert.Equal(["en-US: English"], await modeller.NamesAsync(document));
        Assert.Null(await modeller.PublishedAsync(document, Danish));
        Assert.NotNull(await modeller.PublishedAsync(document, English));
    }

    private static Task AddAsync(Modeller modeller, string culture, bool isMandatory = false, string? fallback = null) =>
        modeller.User.SendAsync(HttpMethod.Post, "/language", Language(culture, isMandatory: isMandatory, fallback: fallback));

    private static JsonObject Language(string culture, bool isDefault = false, bool isMandatory = false, string? fallback = null) =>
        new() { ["isoCode"] = culture, ["name"] = culture, ["isDefault"] = isDefault, ["isMandatory"] = isMandatory, ["fallbackIsoCode"] = fallback };

    private static async Task<(Guid Document, Guid Type)> WriteAsync(Modeller modeller)
    {
        var definition = Type("spoken", Property("text", byCulture: true));
        definition["variesByCulture"] = true;
        var type = await modeller.CreateTypeAsync(definition);
        return (await modeller.WriteAsync(type, [Name("English", English), Name("Dansk", Danish)], [Value("text", "colour", English), Value("text", "farve", Danish)]), type);
    }
}
