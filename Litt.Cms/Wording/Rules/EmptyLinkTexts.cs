namespace Litt.Cms.Wording.Rules;

/// <summary>Points out links whose words do not say where they lead: who has the links of a page read out hears nothing else.</summary>
internal sealed class EmptyLinkTexts(IEnumerable<string> texts)
{
    private static readonly char[] Around = [.. " \t\r\n.,:;!?…»«<>→←\u00a0"];

    private readonly HashSet<string> empty = texts.Select(Plain).Where(text => text.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Finding> Check(IEnumerable<Passage> passages) =>
        from passage in passages
        where passage.Kind is PassageKind.Link
        let text = Plain(passage.Text)
        let isAddress = text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        where text.Length == 0 || isAddress || empty.Contains(text)
        select new Finding(
            RuleNames.Link,
            passage.Spot,
            passage.Text,
            "Say in the link’s own words where it leads.",
            isAddress
                ? "An address is hard to read, and is read out letter by letter to people who listen."
                : "People who listen to a page often go from link to link, and hear nothing but these words.");

    private static string Plain(string text) => text.Trim(Around);
}
