namespace Litt.Cms.Sync.Files;

/// <summary>What is kept in mind of a file while others are read: who it is about and when its turn comes. The rest is read again then.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Alias">The item's alias, or its name for kinds without an alias.</param>
/// <param name="Level">How deep it lies in its tree.</param>
/// <param name="Rank">Its place among those of its level.</param>
/// <param name="Needs">The keys of items of its kind that come before it.</param>
/// <param name="Marker">What an Empty file says; null for an item.</param>
/// <param name="Line">The line of its root element.</param>
internal sealed record SyncEntry(
    SyncFile File, Guid Key, string Alias, int Level, int Rank, IReadOnlyList<Guid> Needs, SyncMarker? Marker, int? Line)
{
    /// <summary>Puts what others need before them; else by level and rank.</summary>
    public static IReadOnlyList<SyncEntry> InOrder(IEnumerable<SyncEntry> entries)
    {
        var all = entries.OrderBy(entry => entry.Level).ThenBy(entry => entry.Rank).ToList();
        var byKey = all.DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key);
        var ordered = new List<SyncEntry>(all.Count);
        var seen = new HashSet<SyncEntry>(ReferenceEqualityComparer.Instance);
        foreach (var entry in all)
            Visit(entry);
        return ordered;

        void Visit(SyncEntry entry)
        {
            if (!seen.Add(entry))
                return;
            foreach (var needed in entry.Needs)
            {
                if (byKey.TryGetValue(needed, out var before))
                    Visit(before);
            }
            ordered.Add(entry);
        }
    }
}
