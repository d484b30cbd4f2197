using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of the languages.</summary>
public sealed class StoringLanguages : IDisposable
{
    private readonly TreeDatabase database = new();

    [Fact]
    public void Gives_back_what_was_saved()
    {
        var english = database.AddLanguage("en-US", language => language.IsDefault = true);
        var danish = database.AddLanguage("da-DK", language => (language.IsMandatory, language.FallbackIsoCode) = (true, "en-US"));

        var read = database.Do((ILanguageRepository languages) => languages.Get(danish.Id))!;

        Assert.NotEqual(0, danish.Id);
        Assert.Equal(("da-DK", true, false, "en-US", danish.Key), (read.IsoCode, read.IsMandatory, read.IsDefault, read.FallbackIsoCode, read.Key));
        Assert.False(read.IsDirty());
        Assert.False(danish.IsDirty());
        Assert.Equal([english.Id, danish.Id], database.Do((ILanguageRepository languages) => languages.GetMany()).Select(language => language.Id));
    }

    [Fact]
    public void Knows_ids_and_codes_in_any_case()
    {
        var danish = database.AddLanguage("da-DK");

        database.Do<ILanguageRepository>(languages =>
        {
            Assert.Equal(danish.Id, languages.GetIdByIsoCode("DA-dk"));
            Assert.Equal("da-DK", languages.GetIsoCodeById(danish.Id));
            Assert.Equal(["da-DK"], languages.GetIsoCodesByIds([danish.Id]));
            Assert.Equal(danish.Id, languages.GetByIsoCode("da-dk")!.Id);
            Assert.Null(languages.GetIdByIsoCode(null));
            Assert.Null(languages.GetIdByIsoCode("xx", throwOnNotFound: false));
            Assert.Throws<ArgumentException>(() => languages.GetIdByIsoCode("xx"));
            Assert.Throws<ArgumentException>(() => languages.GetIsoCodesByIds([999]));
        });
    }

    [Fact]
    public void Has_one_default_at_a_time()
    {
        var english = database.AddLanguage("en-US", language => language.IsDefault = true);
        var danish = database.AddLanguage("da-DK", language => language.IsDefault = true);

        database.Do<ILanguageRepository>(languages =>
        {
            Assert.Equal("da-DK", languages.GetDefaultIsoCode());
            Assert.Equal(danish.Id, languages.GetDefaultId());
            Assert.False(languages.Get(english.Id)!.IsDefault);
            danish.IsDefault = false;
            Assert.Throws<InvalidOperationException>(() => languages.Save(danish));
            Assert.Throws<InvalidOperationException>(() => languages.Delete(danish));
        });
    }

    [Fact]
    public void Refuses_the_same_code_twice()
    {
        database.AddLanguage("en-US");

        Assert.Throws<InvalidOperationException>(() => database.AddLanguage("en-us"));
    }

    [Fact]
    public void Lets_go_of_a_fallback_that_is_deleted()
    {
        database.AddLanguage("en-US", language => language.IsDefault = true);
        var danish = database.AddLanguage("da-DK");
        var faroese = database.AddLanguage("fo-FO", language => language.FallbackIsoCode = "da-DK");

        database.Do<ILanguageRepository>(languages => languages.Delete(danish));

        Assert.Null(database.Do((ILanguageRepository languages) => languages.Get(faroese.Id))!.FallbackIsoCode);
    }

    [Theory]
    [InlineData(true, "nb-NO")]
    [InlineData(false, null)]
    public void Takes_what_content_says_in_it_along(bool renamed, string? now)
    {
        database.AddLanguage("en-US", language => language.IsDefault = true);
        var norwegian = database.AddLanguage("no");
        var when = DateTime.UnixEpoch;
        var page = database.AddDocument("page", database.AddType("page", ContentVariation.Culture), state: content =>
            content.Cultures = CultureState.Write(new() { ["en-US"] = new("a", true, false, when, null, null), ["no"] = new("b", true, false, when, null, null) }));
        database.Insert(new VersionRow
        {
            NodeId = page.Id,
            Data = new VersionData { Names = new() { ["en-US"] = new("a", when), ["no"] = new("b", when) }, Values = [StoredValue.Of(1, null, null, "\"no\""), StoredValue.Of(2, "no", null, "ja")] }.ToJson(),
        });

        norwegian.IsoCode = "nb-NO";
        database.Do<ILanguageRepository>(languages =>
        {
            if (renamed)
                languages.Save(norwegian);
            else
                languages.Delete(norwegian);
        });

        string[] cultures = now is null ? ["en-US"] : ["en-US", now];
        Assert.Equal(cultures, CultureState.Read(database.Do((IScopeAccessor scope) => scope.Reading.Set<ContentRow>().Single().Cultures))!.Keys);
        var data = VersionData.FromJson(database.Do((IScopeAccessor scope) => scope.Reading.Set<VersionRow>().Single().Data));
        Assert.Equal(cultures, data.Names.Keys);
        Assert.Equal(now is null ? [(null, "\"no\"")] : [(null, "\"no\""), (now, "ja")], data.Values.Select(value => (value.Culture, value.Text!)));
    }

    [Fact]
    public void Is_seen_by_its_own_scope_and_forgotten_if_that_is_not_completed()
    {
        database.AddLanguage("en-US");
        using (database.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var languages = database.Get<ILanguageRepository>();
            languages.Save(new Language("da-DK", "Danish"));
            Assert.NotNull(languages.GetByIsoCode("da-DK"));
        }

        Assert.Null(database.Do((ILanguageRepository languages) => languages.GetByIsoCode("da-DK")));
    }

    public void Dispose() => database.Dispose();
}
