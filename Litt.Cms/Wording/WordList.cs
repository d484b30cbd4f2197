using System.Runtime.CompilerServices;
using Litt.Cms.Published;
using Litt.Cms.Wording.Rules;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Wording;

/// <summary>The rules as staff have written them into documents of the type "wordList" at the top of the tree.</summary>
internal sealed class WordList(AvoidedWords words, EmptyLinkTexts links)
{
    public const string TypeAlias = "wordList";

    public AvoidedWords Words => words;

    public EmptyLinkTexts Links => links;

    public static WordList From(Snapshot snapshot)
    {
        var lists = snapshot.Tops.Where(document => document.ContentType.Alias == TypeAlias).ToArray();
        var entries = lists.SelectMany(list => list.Value<BlockListModel>("words") ?? Enumerable.Empty<BlockListItem>()).Select(entry => Word(entry.Content)).Where(word => word.Words.Length > 0);
        return new WordList(
            new AvoidedWords(entries, lists.SelectMany(list => Lines(list, "exceptions"))),
            new EmptyLinkTexts(lists.SelectMany(list => Lines(list, "emptyLinkTexts"))));
    }

    private static AvoidedWord Word(IPublishedElement entry) => new(Text(entry, "words"), Text(entry, "instead"), Text(entry, "reason"), Text(entry, "source"));

    // Read as it stands: where a block's value falls back to is asked of the process, which may hold several sites.
    private static string Text(IPublishedElement content, string alias) => (content.GetProperty(alias)?.GetValue() as string)?.Trim() ?? string.Empty;

    private static string[] Lines(IPublishedElement content, string alias) =>
        Text(content, alias).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The rules that are published now, read once for each publish.</summary>
internal sealed class WordLists(Snapshots snapshots)
{
    private readonly ConditionalWeakTable<Snapshot, WordList> read = [];

    public WordList Current => read.GetValue(snapshots.Latest, WordList.From);
}
