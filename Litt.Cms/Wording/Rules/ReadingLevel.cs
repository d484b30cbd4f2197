using System.Globalization;
using System.Text.RegularExpressions;

namespace Litt.Cms.Wording.Rules;

/// <summary>
/// How many years of school an English text asks of its readers: the Flesch–Kincaid grade level, from the lengths of sentences and words.
/// Kincaid and others: Derivation of New Readability Formulas for Navy Enlisted Personnel (1975).
/// </summary>
/// <param name="Grade">The grade of a school in the United States.</param>
/// <param name="Words">How many words were counted.</param>
internal sealed partial record ReadingLevel(double Grade, int Words)
{
    /// <summary>The formula was made for passages of this length; it says nothing about shorter ones.</summary>
    public const int FewestWords = 100;

    /// <summary>The highest grade that nothing is said about.</summary>
    public const int HighestGrade = 10;

    /// <returns>Null for a text that is too short to tell.</returns>
    public static ReadingLevel? Of(IEnumerable<Passage> passages)
    {
        // What has no full stop, such as an item of a list, is a sentence all the same.
        var sentences = passages.Where(passage => passage.Kind is PassageKind.Text)
            .SelectMany(passage => SentenceEnd().Split(passage.Text))
            .Select(sentence => Word().Matches(sentence).Select(match => match.Value).ToArray())
            .Where(words => words.Length > 0)
            .ToArray();
        var count = sentences.Sum(words => words.Length);
        if (count < FewestWords)
            return null;
        var syllables = sentences.Sum(words => words.Sum(Syllables));
        return new ReadingLevel(Math.Round((0.39 * count / sentences.Length) + (11.8 * syllables / count) - 15.59, 1), count);
    }

    public IEnumerable<Finding> Check()
    {
        if (Grade > HighestGrade)
        {
            yield return new Finding(
                RuleNames.ReadingLevel,
                new Spot(string.Empty, "The whole text"),
                string.Create(CultureInfo.InvariantCulture, $"grade {Grade:0.0}"),
                "Shorter sentences and everyday words make it easier.",
                string.Create(CultureInfo.InvariantCulture, $"It asks for {Grade:0.0} years of school (Flesch–Kincaid). Many people read with ease up to grade 8, and with less ease in a bad night."));
        }
    }

    /// <summary>Groups of vowels, less those that are not spoken: as near as one comes without a dictionary.</summary>
    internal static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant();
        var spoken = SilentEnd().Replace(letters, string.Empty);
        return Math.Max(1, Vowels().Count(spoken));
    }

    [GeneratedRegex(@"(?<=[.!?…][""”’)\]]?)\s+|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}[\p{L}'’]*(?:-\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex("(?<=[^aeiouy])(?<![^aeiouy]l)e$|(?<![sxzcg]|[cs]h|[^aeiouy]l)es$|(?<![td])ed$")]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
