using System.Diagnostics;
using Litt.Cms.Management.Common;
using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemplateQuery;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Templates;

/// <summary>
/// What the query builder asks: a document's children of a type, filtered, sorted and cut. The official client sends no number to cut at, though the description requires it.
/// </summary>
internal sealed record TemplateQuery(
    int Take = 0, Reference? RootDocument = null, string? DocumentTypeAlias = null, IReadOnlyList<QueryFilter>? Filters = null, QuerySort? Sort = null);

/// <summary>A condition of a query.</summary>
internal sealed record QueryFilter(string PropertyAlias, string ConstraintValue, Operator Operator);

/// <summary>The order of a query.</summary>
internal sealed record QuerySort(string PropertyAlias, string? Direction = null)
{
    public bool IsAscending => Direction is null || Direction.Equals("ascending", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The query builder of the template editor: it shows what a query finds, and writes it as the code of a view.</summary>
internal static class TemplateQueryEndpoints
{
    private const int Samples = 20;

    public static void MapTemplateQuery(this IEndpointRouteBuilder templates)
    {
        templates.Get("/query/settings", Settings);
        templates.Post("/query/execute", Execute);
    }

    private static QuerySettings Settings(IContentTypeService types) => new(
        types.GetAll().Where(type => !type.IsElement).Select(type => type.Alias).Order(),
        QueryProperty.All.Select(property => new QueryPropertyAnswer(property.Alias, property.Type)),
        Enum.GetValues<Operator>().Select(one => new QueryOperatorAnswer(one, QueryProperty.TypesFor(one))));

    private static IResult Execute(TemplateQuery query, Snapshots snapshots, IContentTypeService types)
    {
        var filters = query.Filters ?? [];
        for (var place = 0; place < filters.Count; place++)
        {
            if (QueryProperty.Complaint(filters[place]) is { } complaint)
                return Problem.Invalid($"$.filters[{place}].constraintValue", complaint);
        }

        if (query.Sort is { PropertyAlias: { Length: > 0 } alias } && QueryProperty.Find(alias) is null)
            return Problem.Invalid("$.sort.propertyAlias", "There is no such property to sort by.");

        var clock = Stopwatch.StartNew();
        IPublishedContent[] found = [.. new QueryCode(query).Run(snapshots.Latest)];
        clock.Stop();
        var icons = types.GetMany(found.Take(Samples).Select(content => content.ContentType.Key).Distinct()).ToDictionary(type => type.Key, type => type.Icon);
        return Answer.With(new QueryResult(
            new QueryCode(query).ToString(),
            found.Take(Samples).Select(content => new QuerySample(icons.GetValueOrDefault(content.ContentType.Key) ?? "icon-document", content.Name)),
            found.Length,
            clock.ElapsedMilliseconds));
    }

    private sealed record QuerySettings(IEnumerable<string> DocumentTypeAliases, IEnumerable<QueryPropertyAnswer> Properties, IEnumerable<QueryOperatorAnswer> Operators);

    private sealed record QueryPropertyAnswer(string Alias, QueryPropertyType Type);

    private sealed record QueryOperatorAnswer(Operator Operator, IEnumerable<QueryPropertyType> ApplicableTypes);

    private sealed record QueryResult(string QueryExpression, IEnumerable<QuerySample> SampleResults, int ResultCount, long ExecutionTime);

    private sealed record QuerySample(string Icon, string Name);
}
