using System.Globalization;
using System.Text.RegularExpressions;
using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Delivery;

/// <summary>Finds content by the parameters fetch, filter and sort, in the snapshot itself: there is no index that could lag behind.</summary>
internal static partial class ContentQuery
{
    /// <param name="question">Where to look, and in which language.</param>
    /// <param name="fetch">ancestors:, children: or descendants: and a key or path; null for all content, or all below the start item.</param>
    /// <param name="resolve">Finds the document of a key or path.</param>
    /// <returns>Null if there is no such option.</returns>
    public static IEnumerable<IPublishedContent>? Fetch(DeliveryQuestion question, string? fetch, Func<string, IPublishedContent?> resolve)
    {
        if (string.IsNullOrEmpty(fetch))
            return question.Start is { } start ? start.Descendants() : question.Snapshot.All;
        return fetch.Split(':', 2) switch
        {
            ["ancestors", var from] => resolve(from)?.AncestorsOrSelf().Skip(1).Reverse() ?? [],
            ["children", var from] => resolve(from)?.Children() ?? [],
            ["descendants", var from] => resolve(from)?.Descendants() ?? [],
            _ => null,
        };
    }

    /// <summary>A condition such as contentType:page, name:!draft or createDate>:2025-01-01.</summary>
    /// <returns>Null if there is no such option.</returns>
    public static Func<IPublishedContent, bool>? Filter(string filter)
    {
        if (Condition().Match(filter) is not { Success: true } match)
            return null;
        var (compare, value) = (match.Groups["operator"].Value, match.Groups["value"].Value);
        return match.Groups["field"].Value.ToLowerInvariant() switch
        {
            "contenttype" => Text(compare, value.Split(',', StringSplitOptions.TrimEntries), (alias, content) => alias.Equals(content.ContentType.Alias, StringComparison.OrdinalIgnoreCase)),
            "name" => Text(compare, [value], (part, content) => part.Length > 0 && content.Name.Contains(part, StringComparison.CurrentCultureIgnoreCase)),
            "createdate" => Date(compare, value, content => content.CreateDate),
            "updatedate" => Date(compare, value, content => content.UpdateDate),
            _ => null,
        };
    }

    /// <summary>Sorts by conditions such as name:asc, the first of them first. Without any, content keeps the order of the tree.</summary>
    /// <returns>Null if one of the options does not exist.</returns>
    public static IEnumerable<IPublishedContent>? Sort(IEnumerable<IPublishedContent> found, IEnumerable<string> sorts)
    {
        IOrderedEnumerable<IPublishedContent>? sorted = null;
        foreach (var sort in sorts)
        {
            if (Order().Match(sort) is not { Success: true } match || KeyOf(match.Groups["field"].Value) is not { } key)
                return null;
            var isDown = match.Groups["direction"].Value.StartsWith("desc", StringComparison.OrdinalIgnoreCase);
            sorted = (sorted, isDown) switch
            {
                (null, false) => found.OrderBy(key),
                (null, true) => found.OrderByDescending(key),
                (_, false) => sorted.ThenBy(key),
                (_, true) => sorted.ThenByDescending(key),
            };
        }

        return sorted ?? found;
    }

    private static Func<IPublishedContent, IComparable>? KeyOf(string field) => field.ToLowerInvariant() switch
    {
        "createdate" => content => content.CreateDate,
        "level" => content => content.Level,
        "name" => content => new NameInOrder(content.Name),
        "sortorder" => content => content.SortOrder,
        "updatedate" => content => content.UpdateDate,
        _ => null,
    };

    private static Func<IPublishedContent, bool>? Text(string compare, string[] values, Func<string, IPublishedContent, bool> fits) => compare switch
    {
        ":" => content => values.Any(value => fits(value, content)),
        ":!" => content => !values.Any(value => fits(value, content)),
        _ => null,
    };

    private static Func<IPublishedContent, bool>? Date(string compare, string value, Func<IPublishedContent, DateTime> date)
    {
        if (!DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var limit))
            return null;
        return compare switch
        {
            ":" => content => date(content) == limit,
            ":!" => content => date(content) != limit,
            ">" => content => date(content) > limit,
            ">:" => content => date(content) >= limit,
            "<" => content => date(content) < limit,
            "<:" => content => date(content) <= limit,
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<field>[a-z]+)(?<operator>:!|>:|<:|:|>|<)(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex("^(?<field>[a-z]+):(?<direction>asc|desc|ascending|descending)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    /// <summary>Names in the order of the reader's language.</summary>
    private sealed record NameInOrder(string Name) : IComparable
    {
        public int CompareTo(object? other) => CultureInfo.CurrentCulture.CompareInfo.Compare(Name, (other as NameInOrder)?.Name, CompareOptions.IgnoreCase);
    }
}
