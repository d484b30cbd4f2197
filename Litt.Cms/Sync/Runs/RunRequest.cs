namespace Litt.Cms.Sync.Runs;

/// <summary>What a run does.</summary>
internal enum SyncAction
{
    /// <summary>Tells what an import would change.</summary>
    Report,

    /// <summary>Brings the site to what the files say.</summary>
    Import,

    /// <summary>Writes the site to the files.</summary>
    Export,
}

/// <summary>What somebody asks for.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="Options">With what, and how it is decided.</param>
/// <param name="By">The key of the user who asks.</param>
/// <param name="ByName">The user's name, which is told also when the user is gone.</param>
internal sealed record RunRequest(SyncAction Action, SyncOptions Options, Guid By, string ByName);
