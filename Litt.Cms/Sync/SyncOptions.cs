using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync;

/// <summary>Whose word counts where file and site differ.</summary>
internal enum SyncSide
{
    /// <summary>The site's: the item stays, and its file is written.</summary>
    Ours,

    /// <summary>The file's: the item is brought to what the file says.</summary>
    Theirs,
}

/// <summary>What a run is about, and how it decides.</summary>
internal sealed record SyncOptions
{
    /// <summary>All items, imported where that overwrites nothing that was changed here.</summary>
    public static SyncOptions Default { get; } = new();

    /// <summary>All, or the group of kinds, as in settings.</summary>
    public string Group { get; init; } = SyncGroups.All;

    /// <summary>The folders of the kinds that the run is narrowed to; empty for all of the group.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whether nothing is changed, and the results tell what would become of each item.</summary>
    public bool ReportOnly { get; init; }

    /// <summary>Whether one refused item takes back the whole run.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Whether items that have no file are told, too.</summary>
    public bool WithoutFiles { get; init; }

    /// <summary>Who is right where the site's item was changed since file and site last agreed; null leaves it as it is, and says so.</summary>
    public SyncSide? Conflicts { get; init; }

    /// <summary>Who is right about single items, by key, whatever <see cref="Conflicts"/> says.</summary>
    public IReadOnlyDictionary<Guid, SyncSide> Choices { get; init; } = new Dictionary<Guid, SyncSide>();

    /// <summary>Whether the run is about a kind.</summary>
    public bool Includes(ItemKind kind) =>
        SyncGroups.Includes(Group, kind.Group) && (Kinds.Count == 0 || Kinds.Contains(kind.Folder, StringComparer.OrdinalIgnoreCase));

    /// <summary>Who is right about an item; null where nobody said.</summary>
    public SyncSide? SideFor(Guid key) => Choices.TryGetValue(key, out var side) ? side : Conflicts;
}
