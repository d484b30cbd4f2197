using Umbraco.Cms.Core.Persistence.Querying;

namespace Litt.Cms.Storage.Queries;

/// <summary>Runs queries over entities that are in memory already.</summary>
internal static class QueryInMemory
{
    /// <summary>What <paramref name="query"/> asks for; all if it is null.</summary>
    /// <exception cref="NotSupportedException">The query was not made with ICoreScopeProvider.CreateQuery.</exception>
    public static IEnumerable<T> Matching<T>(this IEnumerable<T> entities, IQuery<T>? query)
    {
        if (query is null)
            return entities;
        if (query is not Query<T> ours)
            throw new NotSupportedException($"A query of type {query.GetType()}: make queries with ICoreScopeProvider.CreateQuery.");
        var conditions = ours.Conditions.Select(condition => condition.Compile(preferInterpretation: true)).ToList();
        return entities.Where(entity => conditions.TrueForAll(condition => condition(entity)));
    }
}
