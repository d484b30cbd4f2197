namespace Litt.Cms.Sync.Files;

/// <summary>Why one uSync item can't be read, imported or written, in words for the person who has to mend it.</summary>
/// <param name="message">The reason.</param>
/// <param name="line">The line in the file, counted from one, where it is known.</param>
internal sealed class SyncException(string message, int? line = null) : Exception(message)
{
    /// <summary>The line in the file, counted from one; null where the reason has no place in the file.</summary>
    public int? Line { get; } = line;
}
