using System.Text;
using System.Text.RegularExpressions;

namespace Litt.Cms.Wording.Rules;

/// <summary>A word, or several with the same advice, as staff wrote it into the list.</summary>
/// <param name="Words">The forms, with commas between them.</param>
/// <param name="Instead">What to write.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Who says so.</param>
internal sealed record AvoidedWord(string Words, string Instead, string Reason, string? Source);

/// <summary>
/// Points out words that hurt people. Whole words only, in any case and number; not in addresses, not in the phrases that are let be, and not between quotation
/// marks, for those are words that somebody else said or that the text is about.
/// </summary>
internal sealed partial class AvoidedWords
{
    private const string Gap = @"[\s\-\u2010-\u2013]+";

    private readonly AvoidedWord[] words;
    private readonly Regex? search;
    private readonly Regex? exceptions;

    /// <param name="words">The list.</param>
    /// <param name="exceptions">Names and phrases within which nothing is pointed out.</param>
    public AvoidedWords(IEnumerable<AvoidedWord> words, IEnumerable<string> exceptions)
    {
        this.words = [.. words];
        // The longest form first: "recovering addict" has advice of its own.
        search = Search(this.words
            .SelectMany((word, at) => Forms(word.Words).Select(form => (Form: form, Pattern: $"(?<w{at}>{Pattern(form)})")))
            .OrderByDescending(one => one.Form.Length)
            .Select(one => one.Pattern));
        this.exceptions = Search(exceptions.Select(phrase => Regex.Escape(phrase.Trim())).Where(phrase => phrase.Length > 0).OrderByDescending(phrase => phrase.Length));
    }

    public IEnumerable<Finding> Check(IEnumerable<Passage> passages) =>
        from passage in passages
        where passage.Kind is PassageKind.Text or PassageKind.Label or PassageKind.Heading
        from finding in Check(passage)
        select finding;

    private IEnumerable<Finding> Check(Passage passage)
    {
        if (search is null)
            yield break;

        var text = Blank(NotProse(), passage.Text);
        if (exceptions is not null)
            text = Blank(exceptions, text);
        foreach (Match match in search.Matches(text))
        {
            var word = words[int.Parse(match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
            yield return new Finding(RuleNames.Word, passage.Spot, match.Value, word.Instead, word.Reason, word.Source);
        }
    }

    private static IEnumerable<string> Forms(string words) => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The form in singular, plural and genitive; what is all capitals is an abbreviation, and found as such only.</summary>
    private static string Pattern(string form)
    {
        var parts = form.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var pattern = new StringBuilder(string.Join(Gap, parts.SkipLast(1).Select(Regex.Escape).Append(Ending(parts[^1]))));
        if (form.Length > 1 && form.All(char.IsAsciiLetterUpper))
            pattern.Insert(0, "(?-i:").Append(')');
        return pattern.ToString();
    }

    private static string Ending(string word) => word.EndsWith('y')
        ? $"{Regex.Escape(word[..^1])}(?:y|ies)(?:['’]s?)?"
        : $"{Regex.Escape(word)}(?:e?s)?(?:['’]s?)?";

    private static Regex? Search(IEnumerable<string> patterns) => string.Join('|', patterns) is { Length: > 0 } all
        ? new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{all})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)
        : null;

    private static string Blank(Regex what, string text) => what.Replace(text, match => new string(' ', match.Length));

    [GeneratedRegex("""(?:https?://|www\.)\S+|\S+@\S+\.\S+|“[^“”\n]{1,300}”|"[^"\n]{1,300}"|«[^«»\n]{1,300}»""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotProse();
}
