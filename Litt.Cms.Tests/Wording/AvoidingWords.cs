using Litt.Cms.Wording;
using Litt.Cms.Wording.Rules;

namespace Litt.Cms.Tests.Wording;

public sealed class AvoidingWords
{
    private static readonly AvoidedWords Rules = new(
        [
            new("addict, drug addict", "person who uses drugs", "It hurts.", "A guide"),
            new("recovering addict", "person in recovery", "It hurts.", "A guide"),
            new("junky, dope fiend", "person who uses drugs", "It hurts.", "A guide"),
            new("drug abuse", "drug use", "It blames.", "A guide"),
            new("get clean, stay clean", "in recovery", "It judges.", "A guide"),
            new("MAT", "medication", "It misleads.", "A guide"),
        ],
        ["National Institute on Drug Abuse", "", " "]);

    [Theory]
    [InlineData("An addict came in.", "addict")]
    [InlineData("ADDICTS", "ADDICTS")]
    [InlineData("the addict's family", "addict's")]
    [InlineData("the addicts’ families", "addicts’")]
    [InlineData("an addict-led group", "addict")]
    [InlineData("Drug  Abuse", "Drug  Abuse")]
    [InlineData("drug-abuse", "drug-abuse")]
    [InlineData("junkies", "junkies")]
    [InlineData("two dope fiends", "dope fiends")]
    [InlineData("She wants to get clean.", "get clean")]
    [InlineData("We offer MAT.", "MAT")]
    public void Finds_them_in_any_case_number_and_spacing(string text, string found) => Assert.Equal([found], Found(text).Select(finding => finding.Text));

    [Theory]
    [InlineData("Addiction is a health condition.")]
    [InlineData("We need clean water, and get cleaning done.")]
    [InlineData("Wipe your feet on the mat.")]
    [InlineData("See https://example.org/addict and www.example.org/drug-abuse.")]
    [InlineData("Write to addict@example.org.")]
    [InlineData("Do not write “addict” or \"junky\".")]
    [InlineData("The National Institute on Drug Abuse publishes a guide.")]
    [InlineData("")]
    public void Leaves_alone_what_only_looks_like_them(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Takes_the_longest_that_fits() => Assert.Equal("person in recovery", Assert.Single(Found("a recovering addict")).Advice);

    [Fact]
    public void Says_why_and_who_says_so()
    {
        var finding = Assert.Single(Found("an addict"));

        Assert.Equal(("It hurts.", "A guide", "Text"), (finding.Reason, finding.Source, finding.Spot.Where));
    }

    [Fact]
    public void Finds_nothing_without_a_list() => Assert.Empty(new AvoidedWords([], []).Check([new Passage(default, PassageKind.Text, "addict")]));

    private static IEnumerable<Finding> Found(string text) => Rules.Check([new Passage(new Spot("body", "Text"), PassageKind.Text, text)]);
}
