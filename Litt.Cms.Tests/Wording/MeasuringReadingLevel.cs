using Litt.Cms.Wording;
using Litt.Cms.Wording.Rules;

namespace Litt.Cms.Tests.Wording;

public sealed class MeasuringReadingLevel
{
    private const string Easy = "The cat sat on the mat. It was a big red mat. The dog ran to it.";

    private const string Hard = "The establishment of comprehensive rehabilitation facilities necessitates considerable interdepartmental coordination, "
        + "particularly concerning institutional accountability, administrative responsibility and sustainable financial organization. ";

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("the", 1)]
    [InlineData("make", 1)]
    [InlineData("walked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("people", 2)]
    [InlineData("table", 2)]
    [InlineData("reduction", 3)]
    [InlineData("principle", 3)]
    [InlineData("substance", 2)]
    [InlineData("advocacy", 4)]
    public void Counts_syllables_as_they_are_spoken(string word, int syllables) => Assert.Equal(syllables, ReadingLevel.Syllables(word));

    [Fact]
    public void Tells_easy_from_hard()
    {
        var easy = ReadingLevel.Of(Text(Easy, 8))!;
        var hard = ReadingLevel.Of(Text(Hard, 5))!;

        Assert.InRange(easy.Grade, -2, 2);
        Assert.Empty(easy.Check());
        Assert.InRange(hard.Grade, 20, 60);
        Assert.Equal(RuleNames.ReadingLevel, Assert.Single(hard.Check()).Rule);
    }

    [Fact]
    public void Says_nothing_about_a_short_text() => Assert.Null(ReadingLevel.Of(Text(Hard, 1)));

    [Fact]
    public void Takes_an_item_of_a_list_for_a_sentence() =>
        Assert.Equal(ReadingLevel.Of(Text("one two three four five.", 25)), ReadingLevel.Of(Text("one two three four five", 25)));

    private static IEnumerable<Passage> Text(string text, int times) => Enumerable.Repeat(new Passage(new Spot("body", "Text"), PassageKind.Text, text), times);
}
