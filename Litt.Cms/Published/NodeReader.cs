using System.Text.Json;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>Makes a node from its rows.</summary>
internal sealed class NodeReader(PublishedTypes types, IShortStringHelper shortStrings, UrlSegmentProviderCollection segmentProviders)
{
    /// <param name="kind">What the node is.</param>
    /// <param name="row">Its rows.</param>
    /// <param name="isDraft">Whether the version is the draft.</param>
    /// <returns>Null if the node's type was deleted.</returns>
    public PublishedNode? Read(PublishedItemType kind, PublishedRow row, bool isDraft = false)
    {
        if (types.Find(kind, row.Content.ContentTypeId) is not { } type)
            return null;
        var data = VersionData.FromJson(row.Version.Data);
        var name = row.Version.Name ?? row.Node.Name ?? "";
        var cultures = CulturesOf(type, row.Content, isDraft);
        var segments = kind == PublishedItemType.Content ? SegmentsOf(type, row, data, name, cultures) : [];
        return new PublishedNode
        {
            Id = row.Node.Id,
            Key = row.Node.Key,
            ParentId = row.Node.ParentId,
            Level = row.Node.Level,
            Path = row.Node.Path,
            SortOrder = row.Node.SortOrder,
            Type = type.Published,
            Name = name,
            Cultures = cultures?.ToDictionary(
                culture => culture.Key,
                culture => new PublishedCultureInfo(culture.Key, culture.Value.Name, segments.GetValueOrDefault(culture.Key)?.FirstOrDefault(), culture.Value.Date),
                StringComparer.OrdinalIgnoreCase),
            Segments = segments,
            Values = ValuesOf(type, data),
            IsDraft = isDraft,
            TemplateId = row.Version.TemplateId ?? row.Content.TemplateId,
            CreatorId = row.Node.CreatorId ?? 0,
            WriterId = row.Version.UserId ?? 0,
            CreateDate = row.Node.CreateDate,
            UpdateDate = row.Version.Date,
            Version = (row.Version.Id, HashCode.Combine(row.Version.Data, row.Version.Name, row.Content.Cultures)),
        };
    }

    private static Dictionary<string, (string Name, DateTime Date)>? CulturesOf(PublishedType type, ContentRow content, bool isDraft) =>
        !type.Published.Variations.VariesByCulture() ? null
        : content.Cultures is null ? []
        : JsonSerializer.Deserialize(content.Cultures, StorageJson.Default.DictionaryStringCultureState)!
            .Where(culture => isDraft || culture.Value.Published)
            .ToDictionary(
                culture => culture.Key,
                culture => isDraft
                    ? (culture.Value.Name, culture.Value.UpdateDate)
                    : (culture.Value.PublishedName ?? culture.Value.Name, culture.Value.PublishDate ?? culture.Value.UpdateDate),
                StringComparer.OrdinalIgnoreCase);

    private static SourceValue[]?[] ValuesOf(PublishedType type, VersionData data)
    {
        var values = new SourceValue[]?[type.PropertyCount];
        foreach (var group in data.Values.GroupBy(value => value.PropertyTypeId))
        {
            if (type.PropertyOf(group.Key) is { } property)
                values[property.Index] = [.. group.Select(value => new SourceValue(value.Culture ?? "", value.Segment ?? "", value.Value))];
        }

        return values;
    }

    // Umbraco's providers of URL segments read content, so they are shown the version as content.
    private Dictionary<string, string[]> SegmentsOf(
        PublishedType type, PublishedRow row, VersionData data, string name, Dictionary<string, (string Name, DateTime Date)>? cultures)
    {
        var content = new Content(name, row.Node.ParentId, (IContentType)type.Definition, PropertiesOf(type, data)) { Id = row.Node.Id, Key = row.Node.Key };
        var segments = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        if (cultures is null)
        {
            segments[""] = [.. content.GetUrlSegments(shortStrings, segmentProviders)];
            return segments;
        }

        foreach (var culture in cultures)
            content.SetCultureName(culture.Value.Name, culture.Key);
        foreach (var culture in cultures.Keys)
            segments[culture] = [.. content.GetUrlSegments(shortStrings, segmentProviders, culture)];
        return segments;
    }

    private static PropertyCollection PropertiesOf(PublishedType type, VersionData data) => new(
        from value in data.Values
        group value by value.PropertyTypeId into values
        let property = type.PropertyOf(values.Key)
        where property is not null
        select Property.CreateWithValues(0, property.Value.Definition, [.. values.Select(value => new Property.InitialPropertyValue(value.Culture, value.Segment, true, value.Value))]));
}
