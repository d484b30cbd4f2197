using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Sync;

/// <summary>Brings the site to what uSync files say, kind after kind, each item whole or not at all.</summary>
internal sealed class SyncImport(IEnumerable<ItemKind> kinds, ICoreScopeProvider scopes)
{
    /// <summary>Whether the present call, or one that it was called by, is an import: what it saves needs no writing.</summary>
    public static bool IsRunning => running.Value;

    private static readonly AsyncLocal<bool> running = new();

    /// <summary>Imports all files of a source.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">What of them, and how it is decided; all, where nothing is said.</param>
    /// <param name="progress">Told after every file.</param>
    /// <param name="cancellation">Ends the import between two items.</param>
    /// <returns>What became of every file; a file that is refused stops no other.</returns>
    public async Task<SyncReport> RunAsync(
        SyncSource source, SyncOptions? options = null, IProgress<SyncProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= SyncOptions.Default;
        running.Value = true;
        try
        {
            var results = new List<SyncResult>();
            var marks = new Stack<(ItemKind Kind, SyncItem Item)>();
            foreach (var kind in kinds.Where(options.Includes))
            {
                var items = Read(source, kind, results);
                foreach (var mark in items.Where(item => item.Marker is not null))
                    marks.Push((kind, mark));
                await ImportAsync(kind, [.. items.Where(item => item.Marker is null)], results, progress, cancellation);
            }
            while (marks.TryPop(out var mark))
                results.Add(await ObeyAsync(mark.Kind, mark.Item));
            results.AddRange(Unknown(source));
            return new SyncReport(results);
        }
        finally
        {
            running.Value = false;
        }
    }

    private static List<SyncItem> Read(SyncSource source, ItemKind kind, List<SyncResult> results)
    {
        var items = new List<SyncItem>();
        var files = new Dictionary<Guid, SyncFile>();
        foreach (var file in source.In(kind.Folder))
        {
            try
            {
                var item = SyncItem.Read(file, kind.Element);
                if (item.Marker is null && item.Key != Guid.Empty && !files.TryAdd(item.Key, file))
                    throw new SyncException($"{files[item.Key].Path} has the same Key", item.Root.LineOf());
                items.Add(item);
            }
            catch (Exception refused) when (refused is SyncException or IOException or UnauthorizedAccessException)
            {
                results.Add(new SyncResult(kind.Folder, file.Name, Guid.Empty, SyncChange.Failed, file.Path, (refused as SyncException)?.Line, refused.Message));
            }
        }
        return items;
    }

    private async Task ImportAsync(
        ItemKind kind, IReadOnlyList<SyncItem> items, List<SyncResult> results, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var run = new SyncRun();
        var changed = new List<(SyncItem Item, int Place)>();
        foreach (var (i, item) in kind.Order(items).Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var result = await GuardAsync(kind, item, run, () => ImportAsync(kind, item, run));
            if (result.Change is SyncChange.Created or SyncChange.Updated)
                changed.Add((item, results.Count));
            results.Add(result);
            progress?.Report(new SyncProgress(kind.Folder, i + 1, items.Count));
        }
        foreach (var (item, place) in changed)
        {
            var linked = await GuardAsync(kind, item, run, async () =>
            {
                await WholeAsync(() => kind.LinkAsync(item, run));
                return results[place].Change;
            });
            if (linked.Message is not null)
                results[place] = linked with { Message = string.Join("; ", new[] { results[place].Message, linked.Message }.OfType<string>()) };
        }
    }

    private async Task<SyncChange> ImportAsync(ItemKind kind, SyncItem item, SyncRun run)
    {
        var current = await kind.CurrentAsync(item);
        if (current is not null && !SyncComparer.ImportChanges(item.Root, current, kind.Shape))
            return SyncChange.Unchanged;
        await WholeAsync(() => kind.ImportAsync(item, run));
        return current is null ? SyncChange.Created : SyncChange.Updated;
    }

    /// <summary>Does all of it or nothing.</summary>
    private async Task WholeAsync(Func<Task> work)
    {
        using var scope = scopes.CreateCoreScope();
        await work();
        scope.Complete();
    }

    private async Task<SyncResult> ObeyAsync(ItemKind kind, SyncItem item)
    {
        if (item.Marker == SyncMarker.Clean)
            return Result(kind, item, SyncChange.Kept, "what has no file is not removed");
        if (item.Marker != SyncMarker.Delete)
            return Result(kind, item, SyncChange.Kept);
        return await GuardAsync(kind, item, new SyncRun(), async () =>
        {
            var wasThere = false;
            await WholeAsync(async () => wasThere = await kind.DeleteAsync(item));
            return wasThere ? SyncChange.Deleted : SyncChange.Unchanged;
        });
    }

    private static async Task<SyncResult> GuardAsync(ItemKind kind, SyncItem item, SyncRun run, Func<Task<SyncChange>> work)
    {
        try
        {
            return Result(kind, item, await work(), run.TakeWarnings());
        }
        catch (SyncException refused)
        {
            run.TakeWarnings();
            return Result(kind, item, SyncChange.Failed, refused.Message, refused.Line);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            // One item that Umbraco chokes on must not keep the others out.
            run.TakeWarnings();
            return Result(kind, item, SyncChange.Failed, unexpected.Message, item.Root.LineOf());
        }
    }

    private IEnumerable<SyncResult> Unknown(SyncSource source) =>
        from folder in source.Folders
        where !kinds.Any(kind => kind.Folder.Equals(folder, StringComparison.OrdinalIgnoreCase))
        from file in source.In(folder)
        select new SyncResult(folder, file.Name, Guid.Empty, SyncChange.Kept, file.Path, null, "items of this kind are not imported yet");

    private static SyncResult Result(ItemKind kind, SyncItem item, SyncChange change, string? message = null, int? line = null) =>
        new(kind.Folder, item.Alias, item.Key, change, item.File.Path, line, message);
}
