using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Storage;

/// <summary>What asked to be told how the outermost scope ended.</summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> enlisted = [];
    private Guid? instanceId;
    private bool exiting;

    /// <summary>Made when it is asked for: random numbers cost more than the rest of a scope.</summary>
    public Guid InstanceId => instanceId ??= Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        Enlist<object>(key, static () => new object(), (completed, _) => action(completed), priority);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (enlisted.TryGetValue(key, out var found))
        {
            return found.Item is T item
                ? item
                : throw new InvalidOperationException($"'{key}' is enlisted already, as {found.Item?.GetType()}.");
        }

        if (exiting)
            throw new InvalidOperationException($"'{key}' can't be enlisted: the scope is ending.");
        var created = creator();
        enlisted.Add(key, new Enlisted(created, priority, completed => action?.Invoke(completed, created)));
        return created;
    }

    public T? GetEnlisted<T>(string key) => enlisted.TryGetValue(key, out var found) && found.Item is T item ? item : default;

    public void ScopeExit(bool completed)
    {
        exiting = true;
        List<Exception>? failures = null;
        foreach (var one in enlisted.Values.OrderBy(one => one.Priority))
        {
            try
            {
                one.OnExit(completed);
            }
            catch (Exception exception)
            {
                (failures ??= []).Add(exception);
            }
        }

        if (failures is not null)
            throw new AggregateException("Some of what waited for the scope to end failed.", failures);
    }

    private sealed record Enlisted(object? Item, int Priority, Action<bool> OnExit);
}
