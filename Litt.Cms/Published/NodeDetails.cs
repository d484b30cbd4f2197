using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>What the nodes of one type do not keep in memory: it is read or made when asked for, and whoever asked keeps it as long as needed.</summary>
internal class NodeDetails
{
    /// <summary>Of nodes that have neither values nor addresses.</summary>
    public static readonly NodeDetails None = new();

    private static readonly IReadOnlyDictionary<string, string[]> NoSegments = new Dictionary<string, string[]>();

    /// <summary>The stored values of each property, at the index that the node's type gives the property; null where there are none.</summary>
    public virtual SourceValue[]?[] ValuesOf(PublishedNode node) => [];

    /// <summary>The URL segments by culture; the empty culture for content that does not vary.</summary>
    public virtual IReadOnlyDictionary<string, string[]> SegmentsOf(PublishedNode node) => NoSegments;
}

/// <summary>Reads values from the database, where a version that was published stays as it was, and makes URL segments from names.</summary>
internal sealed class StoredDetails(CmsDatabase database, PublishedType type, IShortStringHelper shortStrings) : NodeDetails
{
    private static readonly Func<CmsDbContext, int, string?> DataOf = EF.CompileQuery(
        (CmsDbContext context, int versionId) => context.Set<VersionRow>().Where(version => version.Id == versionId).Select(version => version.Data).FirstOrDefault());

    /// <returns>Nothing where the version was deleted in this moment.</returns>
    public override SourceValue[]?[] ValuesOf(PublishedNode node)
    {
        using var context = database.Open();
        return DataOf(context, node.Version.Id) is { } data ? ValuesOf(type, VersionData.FromJson(data)) : [];
    }

    public override IReadOnlyDictionary<string, string[]> SegmentsOf(PublishedNode node) => node.Cultures is { } cultures
        ? cultures.ToDictionary(one => one.Culture, one => (string[])[one.Name.ToUrlSegment(shortStrings, one.Culture)], StringComparer.OrdinalIgnoreCase)
        : new Dictionary<string, string[]> { [""] = [node.Name.ToUrlSegment(shortStrings)] };

    public static SourceValue[]?[] ValuesOf(PublishedType type, VersionData data)
    {
        var values = new SourceValue[]?[type.PropertyCount];
        foreach (var group in data.Values.GroupBy(value => value.PropertyTypeId))
        {
            if (type.PropertyOf(group.Key) is { } property)
                values[property.Index] = [.. group.Select(value => new SourceValue(value.Culture ?? "", value.Segment ?? "", value.Value))];
        }

        return values;
    }
}
