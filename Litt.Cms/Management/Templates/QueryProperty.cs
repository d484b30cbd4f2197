using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemplateQuery;

namespace Litt.Cms.Management.Templates;

/// <summary>What a property of the query builder holds.</summary>
internal enum QueryPropertyType
{
    String,
    DateTime,
    Integer,
}

/// <summary>A property that the query builder filters and sorts by.</summary>
internal sealed record QueryProperty(string Alias, QueryPropertyType Type, Func<IPublishedContent, IComparable> Read)
{
    public static IReadOnlyList<QueryProperty> All { get; } =
    [
        new(nameof(IPublishedContent.Id), QueryPropertyType.Integer, content => content.Id),
        new(nameof(IPublishedContent.Name), QueryPropertyType.String, content => content.Name),
        new(nameof(IPublishedContent.CreateDate), QueryPropertyType.DateTime, content => content.CreateDate),
        new(nameof(IPublishedContent.UpdateDate), QueryPropertyType.DateTime, content => content.UpdateDate),
    ];

    public static QueryProperty? Find(string alias) => All.FirstOrDefault(property => property.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase));

    public static QueryPropertyType[] TypesFor(Operator one) => one switch
    {
        Operator.Equals or Operator.NotEquals => [QueryPropertyType.Integer, QueryPropertyType.String],
        Operator.Contains or Operator.NotContains => [QueryPropertyType.String],
        _ => [QueryPropertyType.Integer, QueryPropertyType.DateTime],
    };

    /// <summary>What is wrong with a filter; null if it can be applied.</summary>
    public static string? Complaint(QueryFilter filter) =>
        IsBlank(filter) ? null
        : Find(filter.PropertyAlias) is not { } property ? "There is no such property to filter by."
        : !TypesFor(filter.Operator).Contains(property.Type) ? "The operator does not fit the property."
        : property.Parse(filter.ConstraintValue) is null ? "The value does not fit the property."
        : null;

    /// <summary>The query builder sends a filter as soon as it is added, before it has a value.</summary>
    public static bool IsBlank(QueryFilter filter) => string.IsNullOrWhiteSpace(filter.ConstraintValue);

    public IComparable? Parse(string text) => Type switch
    {
        QueryPropertyType.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        QueryPropertyType.DateTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null,
        _ => text,
    };
}
