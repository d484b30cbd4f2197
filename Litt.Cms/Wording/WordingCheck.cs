using Litt.Cms.Wording.Rules;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Wording;

/// <summary>What the rules say about a text.</summary>
/// <param name="Findings">What there is to point out, in the order of the page; the same words at the same place only once.</param>
/// <param name="Level">How hard the text is to read; null where it is too short to tell, or not in English.</param>
internal sealed record WordingReport(IReadOnlyList<Finding> Findings, ReadingLevel? Level);

/// <summary>Holds all rules against the text of a document.</summary>
internal sealed class WordingCheck(DocumentReading reading, WordLists lists)
{
    /// <param name="type">The type of the document.</param>
    /// <param name="name">The document's name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="isMeasured">Whether to say how hard the text is to read, which can be told of English alone.</param>
    public WordingReport Check(IContentType type, string? name, IEnumerable<EditedValue> values, bool isMeasured = true)
    {
        // The list itself is full of the words that it advises against.
        if (type.Alias == WordList.TypeAlias)
            return new WordingReport([], null);

        var passages = reading.Read(type, name, values);
        var list = lists.Current;
        var level = isMeasured ? ReadingLevel.Of(passages) : null;
        IEnumerable<Finding> findings =
        [
            .. list.Words.Check(passages), .. list.Links.Check(passages), .. UndescribedPictures.Check(passages), .. SkippedHeadings.Check(passages), .. level?.Check() ?? [],
        ];
        return new WordingReport([.. findings.DistinctBy(finding => (finding.Rule, finding.Spot, finding.Dismissable))], level);
    }
}
