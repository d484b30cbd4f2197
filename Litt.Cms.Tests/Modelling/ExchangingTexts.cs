using System.Net;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Modelling;

/// <summary>The dictionary, whose items are called texts here.</summary>
public sealed class ExchangingTexts(ModelledSite site) : IClassFixture<ModelledSite>
{
    private Modeller Modeller => site.Modeller;

    private BackofficeUser User => site.Modeller.User;

    [Fact]
    public async Task Brings_back_what_was_deleted_with_all_below_it()
    {
        var parent = await TextAsync("Exchanged", null, (English, "One & <all>"), (Danish, "En"));
        var child = await TextAsync("Exchanged below", parent, (English, "Below"));
        var file = await Modeller.ReadAsync($"/dictionary/{parent}/export?includeChildren=true");
        await User.DeleteAsync($"/dictionary/{parent}");
        var above = await TextAsync("Above", null);

        var back = await User.CreateAsync("/dictionary/import", await FileAsync("texts.udt", file, above));

        Assert.Equal(parent, back);
        Assert.Equal(["da-DK: En", "en-US: One & <all>"], await WordsAsync(parent));
        Assert.Equal(["en-US: Below"], await WordsAsync(child));
        Assert.Equal([above.ToString(), parent.ToString(), child.ToString()], (await User.GetAsync($"/tree/dictionary/ancestors?descendantId={child}")).AsArray().Select(item => (string?)item!["id"]));
    }

    [Fact]
    public async Task Leaves_the_words_that_are_there_and_adds_those_that_are_missing()
    {
        var text = await TextAsync("Kept words", null, (English, "Old"), (Danish, "Gammel"));
        var file = await Modeller.ReadAsync($"/dictionary/{text}/export");
        await User.PutAsync($"/dictionary/{text}", new { Name = "Kept words", Translations = new[] { new { IsoCode = English, Translation = "New" } } });

        await User.CreateAsync("/dictionary/import", await FileAsync("texts.udt", file));

        Assert.Equal(["da-DK: Gammel", "en-US: New"], await WordsAsync(text));
    }

    [Fact]
    public async Task Without_those_below_takes_the_text_alone()
    {
        var parent = await TextAsync("Alone", null);
        await TextAsync("Not alone", parent);

        Assert.DoesNotContain("Not alone", await Modeller.ReadAsync($"/dictionary/{parent}/export"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("texts.txt", "<DictionaryItem Key=\"0a0a0a0a-0000-0000-0000-000000000001\" Name=\"A\"/>")]
    [InlineData("texts.udt", "<DictionaryItem Key=\"none\" Name=\"A\"/>")]
    [InlineData("texts.udt", "<DictionaryItem Key=\"0a0a0a0a-0000-0000-0000-000000000001\"/>")]
    [InlineData("texts.udt", "<DictionaryItem Key=\"0a0a0a0a-0000-0000-0000-000000000001\" Name=\"A\"><DictionaryItem/></DictionaryItem>")]
    [InlineData("texts.udt", "<Other/>")]
    [InlineData("texts.udt", "nothing")]
    public async Task Refuses_what_it_can_not_read_and_leaves_all_as_it_was(string name, string file)
    {
        var refused = await Modeller.RefusedAsync(HttpMethod.Post, "/dictionary/import", await FileAsync(name, file));

        Assert.Contains("$.temporaryFile", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await User.SendAsync(HttpMethod.Get, "/dictionary/0a0a0a0a-0000-0000-0000-000000000001")).StatusCode);
    }

    [Fact]
    public async Task Needs_names_of_their_own()
    {
        await TextAsync("Taken", null);

        Assert.Equal("DuplicateItemKey", (await Modeller.RefusedAsync(HttpMethod.Post, "/dictionary", new { Name = "Taken", Translations = Array.Empty<object>() })).Status);
        Assert.Contains("$.name", (await Modeller.RefusedAsync(HttpMethod.Post, "/dictionary", new { Name = " ", Translations = Array.Empty<object>() })).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_not_be_moved_below_themselves()
    {
        var parent = await TextAsync("Mover", null);
        var child = await TextAsync("Moved", parent);

        Assert.Equal("InvalidParent", (await Modeller.RefusedAsync(HttpMethod.Put, $"/dictionary/{parent}/move", new { Target = new { Id = child } })).Status);
        await User.PutAsync($"/dictionary/{child}/move", new { Target = (object?)null });
        Assert.Single((await User.GetAsync($"/tree/dictionary/ancestors?descendantId={child}")).AsArray());
    }

    private Task<Guid> TextAsync(string name, Guid? parent, params (string Culture, string Word)[] words) => User.CreateAsync("/dictionary", new
    {
        Name = name,
        Translations = words.Select(word => new { IsoCode = word.Culture, Translation = word.Word }),
        Parent = parent is { } above ? new { Id = above } : null,
    });

    private async Task<IEnumerable<string>> WordsAsync(Guid text) =>
        (await User.GetAsync($"/dictionary/{text}"))["translations"]!.AsArray().Select(word => $"{word!["isoCode"]}: {word["translation"]}").Order(StringComparer.Ordinal);

    private async Task<object> FileAsync(string name, string content, Guid? parent = null) => new
    {
        TemporaryFile = new { Id = await Modeller.UploadAsync(name, content) },
        Parent = parent is { } above ? new { Id = above } : null,
    };
}
