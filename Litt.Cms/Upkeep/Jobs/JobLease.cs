using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Upkeep.Jobs;

/// <summary>
/// Decides which node does the work: the one that holds the lease, a row in the database with the name of the node and the time
/// until which it holds. A node that is gone lets it run out, and another takes it.
/// </summary>
internal sealed class JobLease(ICoreScopeProvider scopes, IKeyValueService values, TimeProvider clock)
{
    internal static readonly TimeSpan Term = TimeSpan.FromMinutes(5);

    private const string Key = "Litt.Cms.Upkeep.Lease";
    private const char Divider = ' ';

    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly Lock taking = new();
    private DateTimeOffset heldUntil;

    /// <summary>Whether this node holds the lease now; takes or renews it where that is needed and can be had.</summary>
    public bool TryTake()
    {
        lock (taking)
        {
            var now = clock.GetUtcNow();
            if (heldUntil - now > Term / 2)
                return true;

            // The lock lets no two nodes read the same row before either has written it.
            using var scope = scopes.CreateCoreScope();
            scope.WriteLock(Constants.Locks.KeyValues);
            var isTaken = values.GetValue(Key) is { } held && IsOthers(held, now);
            if (!isTaken)
                values.SetValue(Key, Text(now + Term));

            scope.Complete();
            heldUntil = isTaken ? default : now + Term;
            return !isTaken;
        }
    }

    /// <summary>Lets another node, or this site when it starts again, take the lease at once.</summary>
    public void GiveBack()
    {
        lock (taking)
        {
            if (heldUntil == default)
                return;

            using var scope = scopes.CreateCoreScope();
            scope.WriteLock(Constants.Locks.KeyValues);
            if (values.GetValue(Key) is { } held && held.Split(Divider)[0] == node)
                values.SetValue(Key, Text(clock.GetUtcNow()));

            scope.Complete();
            heldUntil = default;
        }
    }

    private string Text(DateTimeOffset until) => $"{node}{Divider}{until.ToString("O", CultureInfo.InvariantCulture)}";

    private bool IsOthers(string held, DateTimeOffset now) =>
        held.Split(Divider) is [var holder, var end]
        && holder != node
        && DateTimeOffset.TryParse(end, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until)
        && until > now;
}
