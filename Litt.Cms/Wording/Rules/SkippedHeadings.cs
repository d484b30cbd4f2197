using System.Globalization;

namespace Litt.Cms.Wording.Rules;

/// <summary>Points out headings that skip a level. The page's own heading is of level 1.</summary>
internal static class SkippedHeadings
{
    public static IEnumerable<Finding> Check(IEnumerable<Passage> passages)
    {
        var level = 1;
        foreach (var heading in passages.Where(passage => passage.Kind is PassageKind.Heading))
        {
            if (heading.Level > level + 1)
            {
                yield return new Finding(
                    RuleNames.Heading,
                    heading.Spot,
                    heading.Text,
                    string.Create(CultureInfo.InvariantCulture, $"Make it a heading {level + 1}, or put a heading {level + 1} above it."),
                    string.Create(CultureInfo.InvariantCulture, $"It is a heading {heading.Level} right after a heading {level}: people who listen to a page take this for a gap in it."));
            }

            level = heading.Level;
        }
    }
}
