using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Published;

/// <summary>
/// Holds what editors see in a preview: all that is published, with every draft that differs from it laid over.
/// It is made when a preview is asked for; from then on only what has changed is read again, and only when the next one is asked for.
/// </summary>
internal sealed class Previews(SnapshotLoader loader, SnapshotServices services)
{
    private readonly Lock making = new();
    private readonly Lock noting = new();
    private Changes noted = new();
    private bool isAsked;
    private Snapshot? drafts;
    private Snapshot? published;

    /// <summary>Notes what has changed in the database, unless nobody has looked at a preview yet.</summary>
    public void Note(Action<Changes> change)
    {
        lock (noting)
        {
            if (isAsked)
                change(noted);
        }
    }

    /// <summary>The drafts over what is published.</summary>
    /// <param name="latest">What visitors see now.</param>
    public Snapshot Over(Snapshot latest)
    {
        lock (making)
        {
            var changes = Take();
            if (drafts is { } known && changes.IsEmpty && ReferenceEquals(published, latest))
                return known;
            try
            {
                (drafts, published) = (Make(latest, changes), latest);
                return drafts;
            }
            catch
            {
                Note(later => later.Add(changes));
                throw;
            }
        }
    }

    private Snapshot Make(Snapshot latest, Changes changes)
    {
        var known = changes.Everything ? null : drafts;
        var documents = known is null
            ? loader.WithDrafts(latest.Documents, PublishedItemType.Content)
            : loader.Refresh(known.Documents, PublishedItemType.Content, changes.Documents, changes.DocumentTypes, drafts: true);
        var elements = known is null
            ? loader.WithDrafts(latest.Elements, PublishedItemType.Element)
            : loader.Refresh(known.Elements, PublishedItemType.Element, changes.Elements, changes.DocumentTypes, drafts: true);
        return new Snapshot(documents, latest.Media, elements, latest.Site, services);
    }

    private Changes Take()
    {
        lock (noting)
        {
            isAsked = true;
            var taken = noted;
            noted = new Changes();
            return taken;
        }
    }
}
