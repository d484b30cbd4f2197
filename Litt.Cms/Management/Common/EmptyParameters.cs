using Microsoft.Extensions.Primitives;

namespace Litt.Cms.Management.Common;

/// <summary>Takes a parameter of the query that has no value for one that is not there, as the client means it: "?id=" asks for the root.</summary>
internal static class EmptyParameters
{
    public static void Drop(HttpRequest request)
    {
        if (request.Query.All(parameter => !parameter.Value.Any(string.IsNullOrEmpty)))
            return;

        request.Query = new QueryCollection(request.Query
            .Select(parameter => KeyValuePair.Create(parameter.Key, new StringValues([.. parameter.Value.Where(value => !string.IsNullOrEmpty(value))])))
            .Where(parameter => parameter.Value.Count > 0)
            .ToDictionary(StringComparer.OrdinalIgnoreCase));
    }
}
