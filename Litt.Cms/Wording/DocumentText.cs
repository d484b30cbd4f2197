namespace Litt.Cms.Wording;

/// <summary>What kind of thing people read at a place.</summary>
internal enum PassageKind
{
    /// <summary>A paragraph or an item of a list.</summary>
    Text,

    /// <summary>A short text of its own: a name, the words of a button.</summary>
    Label,

    /// <summary>A heading, with its level.</summary>
    Heading,

    /// <summary>The words of a link.</summary>
    Link,

    /// <summary>A picture, by its name in the library or its address, with the words for those who cannot see it.</summary>
    Picture,
}

/// <summary>Where something stands.</summary>
/// <param name="Property">The alias of the document's own property; empty for the document's name.</param>
/// <param name="Where">The way there in the words that the editor sees.</param>
internal readonly record struct Spot(string Property, string Where);

/// <summary>One thing that people read.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, without markup.</param>
internal sealed record Passage(Spot Spot, PassageKind Kind, string Text)
{
    /// <summary>The level of a heading: 2 for the largest below the page's own.</summary>
    public int Level { get; init; }

    /// <summary>Whether a picture has words for those who cannot see it.</summary>
    public bool IsDescribed { get; init; }
}

/// <summary>What there is to point out.</summary>
/// <param name="Rule">The name of the rule, as <see cref="RuleNames"/> has it.</param>
/// <param name="Spot">Where it stands.</param>
/// <param name="Text">The words that it is about.</param>
/// <param name="Advice">What to do instead.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Who says so, where the rule has it from somebody.</param>
internal sealed record Finding(string Rule, Spot Spot, string Text, string Advice, string Reason, string? Source = null)
{
    /// <summary>What a dismissal remembers of the words.</summary>
    public string Dismissable => Dismissals.Of(Text);
}

/// <summary>The names of the rules, as the backoffice and the database know them.</summary>
internal static class RuleNames
{
    public const string Word = "word";
    public const string Link = "link";
    public const string Picture = "picture";
    public const string Heading = "heading";
    public const string ReadingLevel = "readingLevel";

    public static readonly string[] All = [Word, Link, Picture, Heading, ReadingLevel];
}
