using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Published;

/// <summary>Holds the snapshot that visitors see now, and swaps it when something they see has changed.</summary>
internal sealed class Snapshots(SnapshotLoader loader, SnapshotServices services, Previews previews)
{
    private readonly Lock swapping = new();
    private readonly Lock noting = new();
    private Changes noted = new();
    private Snapshot? latest;

    /// <summary>What visitors see now. Read from the database when asked for the first time.</summary>
    public Snapshot Latest => Volatile.Read(ref latest) ?? Load();

    /// <summary>The snapshot that the current call has pinned, or else the latest.</summary>
    public Snapshot Current => Snapshot.Pinned ?? Latest;

    /// <summary>What visitors would see if all drafts were published, for previews.</summary>
    public Snapshot Preview => previews.Over(Latest);

    /// <summary>Notes what has changed in the database. Visitors see it after <see cref="Apply"/>.</summary>
    public void Note(Action<Changes> change)
    {
        lock (noting)
            change(noted);
        previews.Note(change);
    }

    /// <summary>Reads what has been noted, and shows it to visitors all at once. Does nothing before the first snapshot was read.</summary>
    public void Apply()
    {
        lock (swapping)
        {
            var changes = Take();
            if (latest is null || changes.IsEmpty)
                return;
            try
            {
                Volatile.Write(ref latest, Changed(latest, changes));
            }
            catch
            {
                // What could not be read now is read with the next change.
                Note(later => later.Add(changes));
                throw;
            }
        }
    }

    /// <summary>Forgets all that was derived from what is published: converted values, pages, answers.</summary>
    public void Forget()
    {
        Note(changes => changes.Derived = true);
        Apply();
    }

    /// <summary>Reads all that is published anew. Visitors see the former snapshot until it is there.</summary>
    public void Reload()
    {
        Note(changes => changes.Everything = true);
        Apply();
    }

    private Snapshot Changed(Snapshot before, Changes changes)
    {
        if (changes.Everything)
            return Read();
        var documents = loader.Refresh(before.Documents, PublishedItemType.Content, changes.Documents, changes.DocumentTypes);
        var media = loader.Refresh(before.Media, PublishedItemType.Media, changes.Media, changes.MediaTypes);
        var elements = loader.Refresh(before.Elements, PublishedItemType.Element, changes.Elements, changes.DocumentTypes);
        var site = changes.Site ? loader.ReadSite() : before.Site;
        var isSame = !changes.Derived && !changes.Site
            && ReferenceEquals(documents, before.Documents) && ReferenceEquals(media, before.Media) && ReferenceEquals(elements, before.Elements);
        return isSame ? before : new Snapshot(documents, media, elements, site, services);
    }

    private Snapshot Load()
    {
        lock (swapping)
        {
            if (latest is { } loaded)
                return loaded;
            var changes = Take();
            try
            {
                return latest = Read();
            }
            catch
            {
                Note(later => later.Add(changes));
                throw;
            }
        }
    }

    private Snapshot Read() => new(
        loader.ReadAll(PublishedItemType.Content),
        loader.ReadAll(PublishedItemType.Media),
        loader.ReadAll(PublishedItemType.Element),
        loader.ReadSite(),
        services);

    private Changes Take()
    {
        lock (noting)
        {
            var taken = noted;
            noted = new Changes();
            return taken;
        }
    }
}

/// <summary>What may have changed since the last snapshot.</summary>
internal sealed class Changes
{
    public HashSet<Guid> Documents { get; } = [];

    public HashSet<Guid> Media { get; } = [];

    public HashSet<Guid> Elements { get; } = [];

    /// <summary>Document and element types whose content is read anew.</summary>
    public HashSet<int> DocumentTypes { get; } = [];

    public HashSet<int> MediaTypes { get; } = [];

    /// <summary>Domains, templates or texts of the dictionary.</summary>
    public bool Site { get; set; }

    /// <summary>Nothing that is stored, but something that converted values and pages are made with.</summary>
    public bool Derived { get; set; }

    public bool Everything { get; set; }

    public bool IsEmpty => !Site && !Derived && !Everything
        && Documents.Count == 0 && Media.Count == 0 && Elements.Count == 0 && DocumentTypes.Count == 0 && MediaTypes.Count == 0;

    public void Add(Changes other)
    {
        Documents.UnionWith(other.Documents);
        Media.UnionWith(other.Media);
        Elements.UnionWith(other.Elements);
        DocumentTypes.UnionWith(other.DocumentTypes);
        MediaTypes.UnionWith(other.MediaTypes);
        Site |= other.Site;
        Derived |= other.Derived;
        Everything |= other.Everything;
    }
}
