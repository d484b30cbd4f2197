namespace Litt.Cms.Upkeep.Jobs;

/// <summary>Work that comes back, and that one node does for the whole site.</summary>
internal interface IRecurringJob
{
    /// <summary>How it is called in the log.</summary>
    string Name { get; }

    /// <summary>The time between two runs.</summary>
    TimeSpan Period { get; }

    /// <summary>The time from the start to the first run.</summary>
    TimeSpan FirstAfter => Period;

    Task RunAsync(CancellationToken stopping);
}
