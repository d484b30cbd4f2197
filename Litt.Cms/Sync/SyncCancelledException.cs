namespace Litt.Cms.Sync;

/// <summary>A run that was ended before its end, with what it did until then.</summary>
internal sealed class SyncCancelledException(SyncReport done, OperationCanceledException reason)
    : OperationCanceledException(reason.Message, reason, reason.CancellationToken)
{
    /// <summary>What became of the items that it came to.</summary>
    public SyncReport Done { get; } = done;
}
