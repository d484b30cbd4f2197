using Litt.Cms.Search;

namespace Litt.Cms.Tests.Search;

public sealed class TypingAQuery : IDisposable
{
    private readonly IndexFolder folder = new();
    private readonly SearchIndex index;

    public TypingAQuery()
    {
        index = folder.New();
        index.Open();
        IndexFolder.Put(index, 1, "Harm reduction", "Visitors read principles");
        IndexFolder.Put(index, 2, "Principles", "Harm and its reduction");
        IndexFolder.Put(index, 3, "Ærlig talt på café", "Brød og smør");
        IndexFolder.Put(index, 4, "Λόγος", "Ёлка");
        IndexFolder.Put(index, 5, "Weiße Straße", "İstanbul");
        IndexFolder.Put(index, 6, "Opening hours", "open on monday", "en-US");
        IndexFolder.Put(index, 7, "Åbningstider", "åbent om mandagen", "da-DK");
        IndexFolder.Put(index, 1234, "東京タワー", "ガラス");
    }

    [Theory]
    [InlineData("harm", 1, 2)]
    [InlineData("HARM RED", 1, 2)]
    [InlineData("reduc visit", new int[0])]
    [InlineData("visitors harm", 1)]
    [InlineData("principles nowhere", new int[0])]
    [InlineData("princ", 2, 1)]
    [InlineData("aerlig", 3)]
    [InlineData("ærlig", 3)]
    [InlineData("CAFE", 3)]
    [InlineData("cafe\u0301", 3)]
    [InlineData("smor", 3)]
    [InlineData("λογοσ", 4)]
    [InlineData("ΛΌΓΟΣ", 4)]
    [InlineData("елка", 4)]
    [InlineData("strasse", 5)]
    [InlineData("istan", 5)]
    [InlineData("東京", 1234)]
    [InlineData("!!! ---", new int[0])]
    [InlineData("name:(harm AND", new int[0])]
    public void Finds_every_word_and_the_begun_last_one(string typed, params int[] ids) => Assert.Equal(ids, IndexFolder.Find(index, typed));

    [Fact]
    public void Finds_an_item_by_its_id_its_key_and_its_udi()
    {
        Assert.Equal([1234], IndexFolder.Find(index, "1234"));
        Assert.Equal([1234], IndexFolder.Find(index, IndexFolder.KeyOf(1234).ToString("B").ToUpperInvariant()));
        Assert.Equal([1234], IndexFolder.Find(index, $"umb://document/{IndexFolder.KeyOf(1234):N}"));
    }

    [Fact]
    public void Looks_in_one_language_where_one_is_asked_for()
    {
        Assert.Equal([6], IndexFolder.Find(index, "opening", "en-US"));
        Assert.Empty(IndexFolder.Find(index, "opening", "da-DK"));
        Assert.Equal([7], IndexFolder.Find(index, "abn", "da-DK"));
        Assert.Equal([1, 2], IndexFolder.Find(index, "harm", "da-DK"));
    }

    [Fact]
    public void Survives_a_text_of_thousands_of_words() =>
        Assert.Empty(IndexFolder.Find(index, string.Join(' ', Enumerable.Range(0, 5_000).Select(number => $"word{number}"))));

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }
}
