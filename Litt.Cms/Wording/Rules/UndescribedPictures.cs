namespace Litt.Cms.Wording.Rules;

/// <summary>Points out pictures that nobody has described for those who cannot see them.</summary>
internal static class UndescribedPictures
{
    public static IEnumerable<Finding> Check(IEnumerable<Passage> passages) =>
        from passage in passages
        where passage.Kind is PassageKind.Picture && !passage.IsDescribed
        select new Finding(
            RuleNames.Picture,
            passage.Spot,
            passage.Text,
            "Open the picture in the media library, and say in a sentence what it shows.",
            "People who cannot see the picture are told these words in its place.");
}
