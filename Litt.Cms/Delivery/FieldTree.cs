using System.Diagnostics.CodeAnalysis;

namespace Litt.Cms.Delivery;

/// <summary>
/// What the query parameters expand and fields say, as a tree: "properties[a,b[properties[$all]]]".
/// The grammar: a list is items parted by commas; an item is a name, which a list in square brackets may follow.
/// </summary>
internal sealed class FieldTree
{
    private const string All = "$all";
    private const string Properties = "properties";
    private const int Deepest = 32;

    /// <summary>Stands for all properties, and all of theirs.</summary>
    public static readonly FieldTree Everything = new([(All, new FieldTree([]))]);

    public static readonly FieldTree Nothing = new([]);

    private readonly IReadOnlyList<(string Name, FieldTree Below)> items;

    private FieldTree(IReadOnlyList<(string Name, FieldTree Below)> items) => this.items = items;

    /// <summary>Nothing is said about what lies below.</summary>
    public bool IsLeaf => items.Count == 0;

    /// <summary>What is said about a property; null if nothing is.</summary>
    public FieldTree? Of(string alias) => Find(All) ?? Find(Properties)?.Find(All, alias);

    /// <summary>Reads a query parameter.</summary>
    /// <param name="text">The parameter; empty says nothing.</param>
    /// <param name="tree">What it says.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out FieldTree? tree)
    {
        var at = 0;
        tree = text.Length == 0 ? Nothing : List(text, ref at, 0);
        if (tree is not null && at == text.Length)
            return true;
        tree = null;
        return false;
    }

    private FieldTree? Find(params ReadOnlySpan<string> names)
    {
        foreach (var (name, below) in items)
        {
            foreach (var wanted in names)
            {
                if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                    return below;
            }
        }

        return null;
    }

    private static FieldTree? List(string text, ref int at, int depth)
    {
        List<(string, FieldTree)> items = [];
        while (depth < Deepest)
        {
            var start = at;
            while (at < text.Length && text[at] is not ('[' or ']' or ','))
                at++;
            var name = text[start..at].Trim();
            if (name.Length == 0)
                return null;
            var below = Nothing;
            if (at < text.Length && text[at] == '[')
            {
                at++;
                if (List(text, ref at, depth + 1) is not { } inner || at >= text.Length || text[at] != ']')
                    return null;
                at++;
                below = inner;
            }

            items.Add((name, below));
            if (at >= text.Length || text[at] != ',')
                return new FieldTree(items);
            at++;
        }

        return null;
    }
}
