using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Sync;

/// <summary>Brings the site to what uSync files say, kind after kind, each item whole or not at all; or tells what it would do.</summary>
internal sealed class SyncImport(IEnumerable<ItemKind> kinds, SyncAgreements agreements, SyncExport export, SyncDefaults defaults, SyncRules rules, ICoreScopeProvider scopes)
{
    /// <summary>Whether the present call, or one that it was called by, is an import: what it saves needs no writing.</summary>
    public static bool IsRunning => running.Value;

    private const string TakenBack = "taken back, since not everything could be imported";

    private static readonly AsyncLocal<bool> running = new();

    /// <summary>Imports all files of a source.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">What of them, and how it is decided; all, where nothing is said.</param>
    /// <param name="progress">Told after every file.</param>
    /// <param name="cancellation">Ends the import between two items.</param>
    /// <returns>What became of every file; a file that is refused stops no other, unless the options ask for all or nothing.</returns>
    /// <exception cref="SyncCancelledException">It was cancelled, and tells what was done until then.</exception>
    public async Task<SyncReport> RunAsync(
        SyncSource source, SyncOptions? options = null, IProgress<SyncProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= SyncOptions.Default;
        running.Value = true;
        try
        {
            return options is { AllOrNothing: true, ReportOnly: false }
                ? await WholeAsync(source, options, progress, cancellation)
                : await EachAsync(source, options, progress, cancellation);
        }
        finally
        {
            running.Value = false;
        }
    }

    /// <summary>All in one transaction, and only if a report finds nothing that would be refused.</summary>
    private async Task<SyncReport> WholeAsync(SyncSource source, SyncOptions options, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var told = await EachAsync(source, options with { ReportOnly = true }, null, cancellation);
        if (told.Refused.Any())
            return WithNothingDone(told);
        using var whole = scopes.CreateCoreScope();
        var report = await EachAsync(source, options, progress, cancellation);
        if (report.Refused.Any())
            return WithNothingDone(report);
        whole.Complete();
        return report;
    }

    private static SyncReport WithNothingDone(SyncReport report) => new([.. report.Results.Select(result =>
        result.Change is SyncChange.Created or SyncChange.Updated or SyncChange.Deleted ? result with { Change = SyncChange.Kept, Message = TakenBack } : result)]);

    private async Task<SyncReport> EachAsync(SyncSource source, SyncOptions options, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var results = new List<SyncResult>();
        try
        {
            return await EachAsync(source, options, results, progress, cancellation);
        }
        catch (OperationCanceledException cancelled)
        {
            var done = new SyncReport(results);
            throw new SyncCancelledException(options.AllOrNothing ? WithNothingDone(done) : done, cancelled);
        }
    }

    private async Task<SyncReport> EachAsync(
        SyncSource source, SyncOptions options, List<SyncResult> results, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var marks = new Stack<(KindImport Import, SyncEntry Mark)>();
        foreach (var kind in kinds.Where(kind => options.Includes(kind) && IsWanted(kind, options, source)))
        {
            var import = new KindImport(kind, options, rules, agreements, export, scopes, defaults.Files, source.IsFolder);
            foreach (var mark in await import.RunAsync(source.In(kind.Folder), results, progress, cancellation))
                marks.Push((import, mark));
            if (results.Any(result => result.IsRefused) && options is { AllOrNothing: true, ReportOnly: false })
                return new SyncReport(results);
        }
        // What others need was made first, so it goes last.
        while (marks.TryPop(out var mark))
            results.AddRange(await mark.Import.ObeyAsync(mark.Mark));
        if (options.Kinds.Count == 0)
            results.AddRange(Unknown(source));
        return new SyncReport(results);
    }

    /// <summary>What comes with the program is installed whatever the settings say of folders.</summary>
    private bool IsWanted(ItemKind kind, SyncOptions options, SyncSource source) =>
        !source.IsFolder || rules.Allows(kind, options.ReportOnly ? SyncAct.Report : SyncAct.Import);

    private IEnumerable<SyncResult> Unknown(SyncSource source) =>
        from folder in source.Folders
        where !kinds.Any(kind => kind.Folder.Equals(folder, StringComparison.OrdinalIgnoreCase))
        from file in source.In(folder)
        select new SyncResult(folder, file.Name, Guid.Empty, SyncChange.Kept, file.Path, null, $"this site has no place for items of the kind {folder}: the file stays as it is");
}
