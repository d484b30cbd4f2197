using System.Globalization;

namespace Litt.Cms.Sync.Commands;

/// <summary>One line of a terminal that tells how far a run is.</summary>
internal sealed class SyncProgressLine(TextWriter terminal) : IProgress<SyncProgress>
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    private DateTime told;
    private bool isOpen;

    public void Report(SyncProgress value)
    {
        var now = DateTime.UtcNow;
        if (now - told < pause)
            return;
        told = now;
        isOpen = true;
        var of = value.Total > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {value.Total:N0}") : string.Empty;
        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.Kind}: {value.Done:N0}{of}").PadRight(60));
    }

    /// <summary>Leaves the line empty.</summary>
    public void End()
    {
        if (isOpen)
            terminal.Write($"\r{new string(' ', 60)}\r");
    }
}
