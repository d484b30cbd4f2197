using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Sync;

/// <summary>One run over the files of one kind.</summary>
internal sealed class KindImport
{
    /// <summary>So many items share a transaction; where one of them is refused, each gets its own.</summary>
    private const int BatchSize = 25;

    private readonly ItemKind kind;
    private readonly SyncOptions options;
    private readonly SyncAgreements agreements;
    private readonly SyncExport export;
    private readonly ICoreScopeProvider scopes;
    private readonly SyncRun run;
    private readonly bool failsOnDuplicates;
    private readonly SyncJudge judge;
    private readonly SyncMemory memory;
    private readonly SyncOwners owners;
    private readonly HashSet<SyncEntry> toLink = new(ReferenceEqualityComparer.Instance);
    private readonly ItemsWithoutFile withoutFile;

    /// <param name="kind">The kind.</param>
    /// <param name="options">How it is decided.</param>
    /// <param name="rules">What the settings say of kinds.</param>
    /// <param name="agreements">What was agreed before.</param>
    /// <param name="export">Writes files where the site is right.</param>
    /// <param name="scopes">Units of work.</param>
    /// <param name="defaults">The files that come with the program.</param>
    /// <param name="remembers">Whether what is agreed now is kept: the files that come with the program are no part of a folder.</param>
    public KindImport(
        ItemKind kind, SyncOptions options, SyncRules rules, SyncAgreements agreements, SyncExport export, ICoreScopeProvider scopes, SyncSource defaults, bool remembers)
    {
        (this.kind, this.options, this.agreements, this.export) = (kind, options, agreements, export);
        this.scopes = scopes;
        judge = new SyncJudge(kind, options, agreements.Of(kind.Folder), kind.Stamps()) { CreateOnly = remembers && rules.CreateOnly(kind) };
        memory = new SyncMemory(kind, agreements, remembers);
        owners = new SyncOwners(kind.Shape.KeyCounts);
        run = new SyncRun { NoRemove = remembers && rules.NoRemove(kind) };
        withoutFile = new ItemsWithoutFile(kind, defaults, run.Files);
        failsOnDuplicates = remembers && rules.FailOnDuplicates;
    }

    /// <summary>Imports the files, or tells what would become of them.</summary>
    /// <returns>The marks among the files.</returns>
    public async Task<IReadOnlyList<SyncEntry>> RunAsync(
        IReadOnlyList<SyncFile> files, List<SyncResult> results, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var entries = Scan(files, results, cancellation);
        var done = files.Count - entries.Count;
        progress?.Report(new SyncProgress(kind.Folder, done, files.Count));
        if (failsOnDuplicates && owners.HasDuplicates)
        {
            results.AddRange(entries.Select(entry => Result(entry, SyncChange.Kept, "not imported, since two files of its kind have one Key")));
            return [];
        }
        var changed = new List<(SyncEntry Entry, int Place)>();
        foreach (var batch in SyncEntry.InOrder(entries.Where(entry => entry.Marker is null)).Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (entry, result) in batch.Zip(await TogetherOrEachAsync(batch, ImportAsync)))
            {
                if (result.Change is SyncChange.Created or SyncChange.Updated && toLink.Contains(entry))
                    changed.Add((entry, results.Count));
                results.Add(result);
            }
            progress?.Report(new SyncProgress(kind.Folder, done += batch.Length, files.Count));
        }
        foreach (var batch in changed.Chunk(BatchSize))
        {
            var linked = await TogetherOrEachAsync([.. batch.Select(one => one.Entry)], LinkAsync);
            foreach (var (place, result) in batch.Select(one => one.Place).Zip(linked).Where(pair => pair.Second.Message is not null))
                results[place] = result.Change == SyncChange.Failed ? result : results[place] with { Message = Joined(results[place].Message, result.Message) };
        }
        cancellation.ThrowIfCancellationRequested();
        if (options.WithoutFiles)
            results.AddRange((await withoutFile.FindAsync()).Select(item => new SyncResult(kind.Folder, item.Alias, item.Key, SyncChange.NoFile, item.FileName)));
        return [.. entries.Where(entry => entry.Marker is not null)];
    }

    /// <summary>Does what a mark says.</summary>
    public async Task<IReadOnlyList<SyncResult>> ObeyAsync(SyncEntry mark)
    {
        if (mark.Marker == SyncMarker.Clean)
            return await CleanAsync(mark);
        if (mark.Marker != SyncMarker.Delete)
            return [Result(mark, SyncChange.Kept)];
        if (kind.Shape.KeyCounts && run.Files.Contains(mark.Key))
            return [Result(mark, SyncChange.Kept, "another file says what the item is, so it is not deleted")];
        return [await GuardAsync(mark, () => DeleteAsync(mark, SyncItem.Read(mark.File, kind.Element)))];
    }

    /// <summary>Deletes what no file speaks for, the deepest first; a folder that speaks for nothing is taken for a mistake.</summary>
    private async Task<IReadOnlyList<SyncResult>> CleanAsync(SyncEntry mark)
    {
        if (run.NoRemove || run.Files.Count == 0)
            return [Result(mark, SyncChange.Kept, run.NoRemove ? "the settings say NoRemove, so nothing is deleted" : "there is no other file of the kind, so nothing is deleted")];
        var results = new List<SyncResult>();
        foreach (var item in (await withoutFile.FindAsync(mark.Key)).Reverse())
            results.Add(await GuardAsync(mark with { Key = item.Key, Alias = item.Alias }, () => DeleteAsync(mark with { Key = item.Key, Alias = item.Alias }, item.AsDeleted(mark.File))));
        return results;
    }

    private async Task<SyncResult> DeleteAsync(SyncEntry entry, SyncItem mark)
    {
        var verdict = await judge.DeletesAsync(mark);
        if (verdict.Change == SyncChange.Deleted && !options.ReportOnly)
        {
            await WholeAsync(() => kind.DeleteAsync(mark));
            agreements.Forget(kind.Folder, mark.Key);
        }
        else if (verdict.WritesFile && !options.ReportOnly)
        {
            await export.OverAsync(kind, mark);
        }
        return Result(entry, verdict.Change, verdict.Message);
    }

    /// <summary>Reads the files' heads; those of items that are as they were last agreed are done with.</summary>
    private List<SyncEntry> Scan(IReadOnlyList<SyncFile> files, List<SyncResult> results, CancellationToken cancellation)
    {
        var entries = new List<SyncEntry>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var bytes = file.ReadBytes();
                var settled = judge.Settled(file, SyncHash.Of(bytes));
                var entry = settled is { } key ? new SyncEntry(file, key, file.Name, 0, 0, [], null, null) : Entry(file, bytes);
                if (!owners.Takes(entry))
                    continue;
                if (entry.Marker is null)
                    run.Files.Add(entry.Key);
                if (settled is not null)
                    results.Add(Result(entry, SyncChange.Unchanged));
                else
                    entries.Add(entry);
            }
            catch (Exception refused) when (refused is SyncException or IOException or UnauthorizedAccessException)
            {
                results.Add(new SyncResult(kind.Folder, file.Name, Guid.Empty, SyncChange.Failed, file.Path, (refused as SyncException)?.Line, refused.Message));
            }
        }
        return entries;
    }

    private SyncEntry Entry(SyncFile file, byte[] bytes)
    {
        var item = SyncItem.Read(file, bytes, kind.Element);
        return item.Marker is null
            ? new SyncEntry(file, item.Key, item.Alias, item.Level, kind.Rank(item.Root), [.. kind.Needs(item.Root)], null, item.Root.LineOf())
            : new SyncEntry(file, item.Key, item.Alias, item.Level, 0, [], item.Marker, item.Root.LineOf());
    }

    /// <summary>Does some items in one transaction; where one is refused, each in one of its own.</summary>
    private async Task<IReadOnlyList<SyncResult>> TogetherOrEachAsync(IReadOnlyList<SyncEntry> batch, Func<SyncEntry, Task<SyncResult>> work)
    {
        if (batch.Count > 1 && !options.ReportOnly)
        {
            using var scope = scopes.CreateCoreScope();
            if (await DoAsync(batch, work) is { } together)
            {
                scope.Complete();
                return together;
            }
        }
        var results = new List<SyncResult>(batch.Count);
        foreach (var entry in batch)
            results.AddRange(await DoAsync([entry], work, keepFailures: true) ?? []);
        return results;
    }

    /// <returns>What became of the items; null where one was refused and failures are not kept.</returns>
    private async Task<List<SyncResult>?> DoAsync(IReadOnlyList<SyncEntry> batch, Func<SyncEntry, Task<SyncResult>> work, bool keepFailures = false)
    {
        memory.Drop();
        var results = new List<SyncResult>(batch.Count);
        foreach (var entry in batch)
        {
            var result = await GuardAsync(entry, () => work(entry));
            if (result.Change == SyncChange.Failed && !keepFailures)
                return null;
            results.Add(result);
        }
        await memory.KeepAsync();
        return results;
    }

    private async Task<SyncResult> ImportAsync(SyncEntry entry)
    {
        var item = SyncItem.Read(entry.File, kind.Element);
        var verdict = await judge.ImportsAsync(item);
        var warnings = verdict.Message;
        if (verdict.WritesFile && !options.ReportOnly)
        {
            await export.OverAsync(kind, item);
        }
        else if (verdict.Change is SyncChange.Created or SyncChange.Updated && !options.ReportOnly)
        {
            await WholeAsync(() => kind.ImportAsync(item, run));
            warnings = Joined(warnings, run.TakeWarnings());
            if (kind.HasLinks(item))
            {
                toLink.Add(entry);
                memory.Imported(item, warnings);
            }
            else
            {
                memory.Linked(item, warnings);
            }
        }
        else if (verdict.Agreement is not null)
        {
            memory.Same(item, verdict.Agreement);
        }
        return Result(entry, verdict.Change, warnings) with { Differences = verdict.Differences };
    }

    private async Task<SyncResult> LinkAsync(SyncEntry entry)
    {
        var item = SyncItem.Read(entry.File, kind.Element);
        await WholeAsync(() => kind.LinkAsync(item, run));
        var warnings = run.TakeWarnings();
        memory.Linked(item, warnings);
        return Result(entry, SyncChange.Updated, warnings);
    }

    /// <summary>Does all of it or nothing.</summary>
    private async Task WholeAsync(Func<Task> work)
    {
        using var scope = scopes.CreateCoreScope();
        await work();
        scope.Complete();
    }

    private async Task<SyncResult> GuardAsync(SyncEntry entry, Func<Task<SyncResult>> work)
    {
        try
        {
            return await work();
        }
        catch (SyncException refused)
        {
            run.TakeWarnings();
            return Result(entry, SyncChange.Failed, refused.Message, refused.Line);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            // One item that Umbraco chokes on must not keep the others out.
            run.TakeWarnings();
            return Result(entry, SyncChange.Failed, unexpected.Message, entry.Line);
        }
    }

    private SyncResult Result(SyncEntry entry, SyncChange change, string? message = null, int? line = null) =>
        new(kind.Folder, entry.Alias, entry.Key, change, entry.File.Path, line, message);

    private static string? Joined(string? one, string? other) => one is null ? other : other is null ? one : $"{one}; {other}";
}
