using System.Diagnostics;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync.Commands;

/// <summary>The command <c>usync</c>: reports, imports, exports and checks without a browser, for people and for programs.</summary>
internal sealed class SyncCommand(IEnumerable<ItemKind> kinds, SyncImport import, SyncExport export, SyncFolder folder)
{
    private const int InStep = 0;
    private const int Differences = 1;
    private const int Failure = 2;

    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsAskedFor(string[] args) => args is ["usync", ..];

    /// <param name="args">The command line.</param>
    /// <param name="prepare">Makes the site ready, once the arguments are known to be right.</param>
    /// <param name="output">What was found or done.</param>
    /// <param name="error">How far it is, and what is wrong.</param>
    /// <param name="cancellation">Ends it between two items.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] args, Func<Task> prepare, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        if (SyncArguments.Read(args, [.. kinds.Select(kind => kind.Folder)], out var problem) is not { } asked)
        {
            await error.WriteLineAsync($"{problem}\n\n{SyncArguments.Usage}");
            return Failure;
        }
        if (asked.Action != "export" && !Directory.Exists(folder.Root))
        {
            await error.WriteLineAsync($"There is no folder {folder.Root}: see {SyncSettings.Section}:{nameof(SyncSettings.RootFolder)}");
            return Failure;
        }
        await prepare();
        var progress = Console.IsErrorRedirected ? null : new SyncProgressLine(error);
        try
        {
            var start = Stopwatch.GetTimestamp();
            var report = asked.Action == "export"
                ? await export.RunAsync(asked.Options, progress, cancellation)
                : await import.RunAsync(folder.Files, asked.Options, progress, cancellation);
            var took = Stopwatch.GetElapsedTime(start);
            progress?.End();
            var exitCode = ExitCode(asked, report);
            await (asked.AsJson ? SyncOutput.WriteJsonAsync(asked.Action, report, took, exitCode, output) : SyncOutput.WriteTableAsync(asked, report, took, folder.Root, output));
            return exitCode;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. What was done stays; the same command goes on from there.");
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync(failure.ToString());
        }
        return Failure;
    }

    private static int ExitCode(SyncArguments asked, SyncReport report)
    {
        var isLeft = asked.Options.ReportOnly
            ? report.Results.Any(result => result.Change is not SyncChange.Unchanged and not SyncChange.Kept)
            : report.Results.Any(result => result.IsRefused || result.Change == SyncChange.Ahead);
        return isLeft ? Differences : InStep;
    }
}
