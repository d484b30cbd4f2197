using Litt.Cms.Storage.Rows;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync;

/// <summary>Notes what files and items of a kind agree on while they are imported, and keeps it with them.</summary>
/// <param name="kind">The kind.</param>
/// <param name="agreements">Where it is kept.</param>
/// <param name="isKept">Whether it is: the files that come with the program are no part of a folder.</param>
internal sealed class SyncMemory(ItemKind kind, SyncAgreements agreements, bool isKept)
{
    private readonly HashSet<Guid> incomplete = [];
    private readonly List<(SyncItem Item, SyncAgreementRow? Row, bool IsPartial)> noted = [];

    /// <summary>An item was imported; what points to others is still to come, and who is ended in between has it done by the next run.</summary>
    /// <param name="item">Its file.</param>
    /// <param name="warnings">What was left out, if anything.</param>
    public void Imported(SyncItem item, string? warnings)
    {
        if (warnings is not null)
            incomplete.Add(item.Key);
        noted.Add((item, null, true));
    }

    /// <summary>What points to others has been set, too.</summary>
    /// <param name="item">The item's file.</param>
    /// <param name="warnings">What was left out, if anything.</param>
    public void Linked(SyncItem item, string? warnings)
    {
        if (warnings is not null)
            incomplete.Add(item.Key);
        noted.Add((item, null, incomplete.Contains(item.Key)));
    }

    /// <summary>File and item were found to say the same.</summary>
    public void Same(SyncItem item, SyncAgreementRow agreement) => noted.Add((item, agreement, false));

    /// <summary>What was noted since the last time did not happen.</summary>
    public void Drop() => noted.Clear();

    /// <summary>Keeps what was noted: of items that were just imported by their stamp, or by what they say now where their kind has none.</summary>
    public async Task KeepAsync()
    {
        if (isKept && noted.Count > 0)
            agreements.Save(kind.Folder, await AgreementsAsync());
        noted.Clear();
    }

    private async Task<IReadOnlyCollection<SyncAgreementRow>> AgreementsAsync()
    {
        var imported = noted.Where(one => one.Row is null).Select(one => one.Item.Key).ToList();
        var stamps = imported.Count > 0 ? kind.Stamps(imported) : null;
        var rows = new List<SyncAgreementRow>(noted.Count);
        foreach (var (item, row, isPartial) in noted)
        {
            var stamp = stamps?.GetValueOrDefault(item.Key);
            var hash = row is null && stamp is null && await kind.CurrentAsync(item) is { } current ? SyncHash.Of(current, kind.Shape) : null;
            rows.Add(row ?? SyncJudge.Agreement(kind, item, hash, stamp, isPartial));
        }
        return rows;
    }
}
