using System.Globalization;
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

    /// <param name="lists">The published documents.</param>
    public static WordList From(IReadOnlyCollection<IPublishedContent> lists)
    {
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

/// <summary>The rules that are published now. They are read again only when a list was published: other documents are, all the time.</summary>
internal sealed class WordLists(Snapshots snapshots)
{
    private readonly Lock reading = new();
    private (string Versions, WordList List)? read;

    public WordList Current
    {
        get
        {
            var lists = snapshots.Latest.Tops.Where(document => document.ContentType.Alias == WordList.TypeAlias).ToArray();
            var versions = string.Join('|', lists.Select(list => string.Create(CultureInfo.InvariantCulture, $"{list.Key} {list.UpdateDate.Ticks}")));
            lock (reading)
            {
                if (read?.Versions != versions)
                    read = (versions, WordList.From(lists));
                return read.Value.List;
            }
        }
    }
}
