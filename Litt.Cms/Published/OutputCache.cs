using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Litt.Cms.Published;

/// <summary>
/// The answers that were made from one snapshot. They go with it, so a publish is visible in the next request.
/// Nothing that depends on who asks may be kept, other than by the audience in its key.
/// </summary>
/// <param name="limit">How many bytes are kept at most. What is kept is forgotten when more comes, since a flood of strange addresses should not fill the memory.</param>
internal sealed class OutputCache(long limit)
{
    private readonly ConcurrentDictionary<OutputKey, Output> kept = new();
    private readonly ConcurrentDictionary<OutputKey, Lazy<Task<Output>>> making = new();
    private long size;

    public bool TryGet(OutputKey key, [MaybeNullWhen(false)] out Output output) => kept.TryGetValue(key, out output);

    /// <summary>The answer that is kept, or the one that is made now: once, however many ask for it at the same time.</summary>
    public async Task<Output> GetOrMakeAsync(OutputKey key, Func<Task<Output>> make)
    {
        if (kept.TryGetValue(key, out var found))
            return found;
        var work = making.GetOrAdd(key, _ => new Lazy<Task<Output>>(make));
        try
        {
            var made = await work.Value;
            Keep(key, made);
            return made;
        }
        finally
        {
            making.TryRemove(new KeyValuePair<OutputKey, Lazy<Task<Output>>>(key, work));
        }
    }

    /// <summary>Keeps an answer for the next who asks.</summary>
    public void Keep(OutputKey key, Output made)
    {
        if (made.Size > limit || !kept.TryAdd(key, made) || Interlocked.Add(ref size, made.Size) <= limit)
            return;
        kept.Clear();
        Interlocked.Exchange(ref size, 0);
    }
}

/// <summary>What an answer answers.</summary>
/// <param name="Audience">Who may read it. Two audiences never share an answer.</param>
/// <param name="Address">Its path, with the query where the answer depends on it.</param>
/// <param name="Variant">What else the answer depends on: the host, headers.</param>
internal readonly record struct OutputKey(string Audience, string Address, string Variant);
