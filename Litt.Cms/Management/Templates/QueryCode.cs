using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemplateQuery;

namespace Litt.Cms.Management.Templates;

/// <summary>A query of the query builder: what it finds, and the code by which a view finds the same.</summary>
internal sealed class QueryCode(TemplateQuery query)
{
    // What JSON escapes, C# escapes in the same way.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly QueryFilter[] filters = [.. (query.Filters ?? []).Where(filter => !QueryProperty.IsBlank(filter))];

    private readonly QueryProperty? order = QueryProperty.Find(query.Sort?.PropertyAlias ?? string.Empty);

    public IEnumerable<IPublishedContent> Run(Snapshot snapshot)
    {
        var root = query.RootDocument is { } document ? snapshot.Document(document.Id) : snapshot.Tops.FirstOrDefault();
        var found = (root is null ? [] : string.IsNullOrWhiteSpace(query.DocumentTypeAlias) ? root.Children() : root.ChildrenOfType(query.DocumentTypeAlias))
            .Where(content => Array.TrueForAll(filters, filter => Holds(filter, content)))
            .Where(content => content.IsVisible());
        if (order is not null)
            found = query.Sort!.IsAscending ? found.OrderBy(order.Read) : found.OrderByDescending(order.Read);
        return query.Take > 0 ? found.Take(query.Take) : found;
    }

    public override string ToString()
    {
        List<string> calls =
        [
            query.RootDocument is { } root ? $"Umbraco.Content(Guid.Parse({Literal(root.Id.ToString())}))" : "Umbraco.ContentAtRoot().FirstOrDefault()",
            string.IsNullOrWhiteSpace(query.DocumentTypeAlias) ? ".Children()" : $".ChildrenOfType({Literal(query.DocumentTypeAlias)})",
            .. filters.Select(filter => $".Where(x => {Condition(filter)})"),
            ".Where(x => x.IsVisible())",
        ];
        if (order is not null)
            calls.Add($".{(query.Sort!.IsAscending ? "OrderBy" : "OrderByDescending")}(x => x.{order.Alias})");
        if (query.Take > 0)
            calls.Add($".Take({query.Take.ToString(CultureInfo.InvariantCulture)})");
        return string.Join("\n    ", calls);
    }

    private static bool Holds(QueryFilter filter, IPublishedContent content)
    {
        var property = QueryProperty.Find(filter.PropertyAlias)!;
        var value = property.Read(content);
        return filter.Operator switch
        {
            Operator.Contains => ((string)value).Contains(filter.ConstraintValue, StringComparison.Ordinal),
            Operator.NotContains => !((string)value).Contains(filter.ConstraintValue, StringComparison.Ordinal),
            Operator.Equals => value.Equals(property.Parse(filter.ConstraintValue)),
            Operator.NotEquals => !value.Equals(property.Parse(filter.ConstraintValue)),
            Operator.LessThan => value.CompareTo(property.Parse(filter.ConstraintValue)) < 0,
            Operator.LessThanEqualTo => value.CompareTo(property.Parse(filter.ConstraintValue)) <= 0,
            Operator.GreaterThan => value.CompareTo(property.Parse(filter.ConstraintValue)) > 0,
            _ => value.CompareTo(property.Parse(filter.ConstraintValue)) >= 0,
        };
    }

    private static string Condition(QueryFilter filter)
    {
        var property = QueryProperty.Find(filter.PropertyAlias)!;
        var value = property.Parse(filter.ConstraintValue) switch
        {
            DateTime time => $"DateTime.Parse({Literal(time.ToString("s", CultureInfo.InvariantCulture))})",
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => Literal(filter.ConstraintValue),
        };
        return filter.Operator switch
        {
            Operator.Contains => $"x.{property.Alias}.Contains({value})",
            Operator.NotContains => $"!x.{property.Alias}.Contains({value})",
            Operator.Equals => $"x.{property.Alias} == {value}",
            Operator.NotEquals => $"x.{property.Alias} != {value}",
            Operator.LessThan => $"x.{property.Alias} < {value}",
            Operator.LessThanEqualTo => $"x.{property.Alias} <= {value}",
            Operator.GreaterThan => $"x.{property.Alias} > {value}",
            _ => $"x.{property.Alias} >= {value}",
        };
    }

    private static string Literal(string text) => JsonSerializer.Serialize(text, Readable);
}
