using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Turns what Umbraco's services refuse into a reason for a person.</summary>
internal static class Attempts
{
    /// <summary>The result of a service's attempt.</summary>
    /// <exception cref="SyncException">The service refused.</exception>
    public static T Granted<T, TStatus>(this Attempt<T, TStatus> attempt) => attempt.Success
        ? attempt.Result
        : throw new SyncException($"Umbraco refused it: {attempt.Status}");

    /// <summary>Checks that a service did what it was asked for.</summary>
    /// <exception cref="SyncException">The service refused.</exception>
    public static void Granted<TStatus>(this Attempt<TStatus> attempt)
    {
        if (!attempt.Success)
            throw new SyncException($"Umbraco refused it: {attempt.Result}");
    }

    /// <summary>Checks that a service did what it was asked for.</summary>
    /// <exception cref="SyncException">The service refused.</exception>
    public static void Granted(this Attempt<OperationResult?> attempt)
    {
        if (!attempt.Success)
            throw attempt.Exception is { } failure ? new SyncException(failure.Message) : new SyncException($"Umbraco refused it: {attempt.Result?.Result}");
    }

    /// <summary>Checks that a service did what it was asked for.</summary>
    /// <exception cref="SyncException">The service refused.</exception>
    public static void Granted(this OperationResult result)
    {
        if (!result.Success)
            throw new SyncException($"Umbraco refused it: {result.Result}");
    }
}
