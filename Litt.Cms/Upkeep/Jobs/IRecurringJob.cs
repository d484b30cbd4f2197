namespace Litt.Cms.Upkeep.Jobs;

/// <summary>Work that comes back, and that one node does for the whole site.</summary>
internal interface IRecurringJob
{
    /// <summary>How it is called in the log.</summary>
    string Name { get; }

    /// <summary>The time between two runs; the first comes after one period too.</summary>
    TimeSpan Period { get; }

    Task RunAsync(CancellationToken stopping);
}
