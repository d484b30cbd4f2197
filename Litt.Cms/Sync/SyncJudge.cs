using System.Xml.Linq;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync;

/// <summary>What an import does about one item, and why.</summary>
/// <param name="Change">What becomes of it.</param>
/// <param name="Message">What a person has to know.</param>
internal sealed record SyncVerdict(SyncChange Change, string? Message = null)
{
    /// <summary>Where file and site differ.</summary>
    public IReadOnlyList<SyncDifference> Differences { get; init; } = [];

    /// <summary>Whether the site is right, so that the file is written.</summary>
    public bool WritesFile { get; init; }

    /// <summary>What they agree on, where they say the same.</summary>
    public SyncAgreementRow? Agreement { get; init; }
}

/// <summary>
/// Compares file, site, and what both said when they last agreed. What changed on one side alone is no conflict; what changed on both sides is,
/// and what changed here alone is not taken back unless somebody says that the files are right.
/// </summary>
internal sealed class SyncJudge(
    ItemKind kind, SyncOptions options, IReadOnlyDictionary<Guid, SyncAgreementRow> known, IReadOnlyDictionary<Guid, string?>? stamps)
{
    private readonly Dictionary<string, SyncAgreementRow> byPlace = known.Values.DistinctBy(agreement => agreement.File).ToDictionary(agreement => agreement.File);

    private const string OursIsKept = "the site is right: its file was written";
    private const string OnlyHere = "changed here since it was last in step with its file, which is as it was then";
    private const string Both = "changed here and in its file since both were last in step";
    private const string GoneHere = "deleted here since it was last in step with its file, which is as it was then";
    private const string GoneHereAndChanged = "deleted here, and changed in its file since both were last in step";
    private const string ChangedAndGone = "its file says that it is deleted, and it was changed here since both were last in step";

    /// <summary>Whether items that are there stay as they are.</summary>
    public bool CreateOnly { get; init; }

    /// <summary>The key of the file's item, where neither has changed since they last agreed, as far as that can be told without reading the item; else null.</summary>
    public Guid? Settled(SyncFile file, string fileHash) =>
        byPlace.GetValueOrDefault(file.Place) is { IsPartial: false, Stamp: not null } former && former.FileHash == fileHash
        && stamps?.GetValueOrDefault(former.Key) == former.Stamp ? former.Key : null;

    /// <summary>What becomes of the item that a file is about.</summary>
    public async Task<SyncVerdict> ImportsAsync(SyncItem item)
    {
        var former = known.GetValueOrDefault(item.Key);
        var current = await CurrentAsync(item);
        if (current is null)
            return former is null ? new SyncVerdict(SyncChange.Created) : IsGone(item, former);
        var compared = new XElement(current);
        kind.Fit(compared, item.Root);
        var differences = SyncComparer.Differences(item.Root, compared, kind.Shape).ToList();
        if (differences.Count == 0)
            return Same(item, former, current);
        if (CreateOnly)
            return new SyncVerdict(SyncChange.Kept, "it is there already, and the settings say CreateOnly") { Differences = differences };

        if (differences.TrueForAll(kind.IsLoss))
            return new SyncVerdict(SyncChange.Updated) { Differences = differences };
        var fileChanged = former is null || former.FileHash != item.Hash;
        if (former is null || !HasChanged(former, current))
            return fileChanged || former!.IsPartial ? new SyncVerdict(SyncChange.Updated) { Differences = differences } : Same(item, former, current);
        return Disputed(item.Key, SyncChange.Updated, fileChanged ? (SyncChange.Conflict, Both) : (SyncChange.Ahead, OnlyHere)) with { Differences = differences };
    }

    /// <summary>What becomes of the item that a file marks as deleted.</summary>
    public async Task<SyncVerdict> DeletesAsync(SyncItem mark)
    {
        if (await kind.CurrentAsync(mark) is not { } current)
            return new SyncVerdict(SyncChange.Unchanged);
        return known.GetValueOrDefault(mark.Key) is { } former && HasChanged(former, current)
            ? Disputed(mark.Key, SyncChange.Deleted, (SyncChange.Conflict, ChangedAndGone))
            : new SyncVerdict(SyncChange.Deleted);
    }

    /// <summary>An agreement about what a file says.</summary>
    public static SyncAgreementRow Agreement(ItemKind kind, SyncItem item, string? itemHash, string? stamp, bool isPartial = false) => new()
    {
        Kind = kind.Folder,
        Key = item.Key,
        File = item.File.Place,
        FileHash = item.Hash,
        ItemHash = itemHash,
        Stamp = stamp,
        IsPartial = isPartial,
    };

    /// <summary>An item that has no stamp among all of its kind is not there, and needs no looking for.</summary>
    private async Task<XElement?> CurrentAsync(SyncItem item) =>
        stamps is not null && !stamps.ContainsKey(item.Key) ? null : await kind.CurrentAsync(item);

    private SyncVerdict Same(SyncItem item, SyncAgreementRow? former, XElement current)
    {
        var now = Agreement(kind, item, SyncHash.Of(current, kind.Shape), stamps?.GetValueOrDefault(item.Key));
        var isKnown = former is { IsPartial: false } && (former.File, former.FileHash, former.ItemHash, former.Stamp) == (now.File, now.FileHash, now.ItemHash, now.Stamp);
        return new SyncVerdict(SyncChange.Unchanged) { Agreement = isKnown ? null : now };
    }

    private SyncVerdict IsGone(SyncItem item, SyncAgreementRow former) =>
        Disputed(item.Key, SyncChange.Created, former.FileHash == item.Hash ? (SyncChange.Ahead, GoneHere) : (SyncChange.Conflict, GoneHereAndChanged));

    private SyncVerdict Disputed(Guid key, SyncChange theirs, (SyncChange Change, string Message) open) => options.SideFor(key) switch
    {
        SyncSide.Theirs => new SyncVerdict(theirs),
        SyncSide.Ours => new SyncVerdict(SyncChange.Kept, OursIsKept) { WritesFile = true },
        _ => new SyncVerdict(open.Change, open.Message),
    };

    private bool HasChanged(SyncAgreementRow former, XElement current) =>
        (former.Stamp is null || ContentStamps.OfItem(stamps?.GetValueOrDefault(former.Key)) != ContentStamps.OfItem(former.Stamp))
        && (former.ItemHash is null || former.ItemHash != SyncHash.Of(current, kind.Shape));
}
