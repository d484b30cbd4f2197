using System.Runtime.CompilerServices;
using System.Text.Json;
using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>Makes a node from its row.</summary>
internal sealed class NodeReader(CmsDatabase database, PublishedTypes types, IShortStringHelper shortStrings, UrlSegmentProviderCollection segmentProviders)
{
    private readonly ConditionalWeakTable<PublishedType, NodeDetails> details = [];
    private readonly bool areSegmentsFromNames = segmentProviders.All(provider => provider.GetType() == typeof(DefaultUrlSegmentProvider));

    /// <summary>Whether documents of a type can't be made without their values: addresses are among them.</summary>
    public bool NeedsData(int typeId) =>
        types.Find(PublishedItemType.Content, typeId) is { } type && (HasOwnSegments(type.Published) || HasAliases(type.Published));

    /// <param name="kind">What the node is.</param>
    /// <param name="row">Its row, with the values where <see cref="NeedsData"/> says so.</param>
    /// <param name="isDraft">Whether the version is the draft.</param>
    /// <returns>Null if the node's type was deleted.</returns>
    public PublishedNode? Read(PublishedItemType kind, PublishedRow row, bool isDraft = false)
    {
        if (types.Find(kind, row.ContentTypeId) is not { } type)
            return null;
        var node = new PublishedNode
        {
            Id = row.Id,
            Key = row.Key,
            ParentId = row.ParentId,
            Level = row.Level,
            Path = row.Path,
            SortOrder = row.SortOrder,
            Type = type.Published,
            Name = row.VersionName ?? row.Name ?? "",
            Cultures = CulturesOf(type, row, isDraft),
            Details = details.GetValue(type, one => new StoredDetails(database, one, shortStrings)),
            IsDraft = isDraft,
            TemplateId = row.VersionTemplateId ?? row.TemplateId,
            CreatorId = row.CreatorId ?? 0,
            WriterId = row.WriterId ?? 0,
            CreateDate = row.CreateDate,
            UpdateDate = row.VersionDate,
            Version = (row.VersionId, HashCode.Combine(row.VersionName, row.Cultures)),
        };
        return kind == PublishedItemType.Content ? WithAddresses(node, type, row) : node with { Segments = NodeDetails.None.SegmentsOf(node) };
    }

    private PublishedNode WithAddresses(PublishedNode node, PublishedType type, PublishedRow row)
    {
        var (ownSegments, aliases) = (HasOwnSegments(type.Published), HasAliases(type.Published));
        if (!ownSegments && !aliases)
            return node;
        var data = VersionData.FromJson(row.Data ?? throw new ArgumentException($"The values of the document {row.Key} were not read.", nameof(row)));
        var named = ownSegments ? node with { Segments = SegmentsOf(node, type, data) } : node;
        return aliases ? named with { Aliases = AliasesOf(type, data) } : named;
    }

    private bool HasOwnSegments(IPublishedContentType type) => !areSegmentsFromNames || type.GetPropertyIndex(Constants.Conventions.Content.UrlName) >= 0;

    private static bool HasAliases(IPublishedContentType type) => type.GetPropertyIndex(Constants.Conventions.Content.UrlAlias) >= 0;

    private static SourceValue[] AliasesOf(PublishedType type, VersionData data) =>
        StoredDetails.ValuesOf(type, data)[type.Published.GetPropertyIndex(Constants.Conventions.Content.UrlAlias)] ?? [];

    private static NodeCulture[]? CulturesOf(PublishedType type, PublishedRow row, bool isDraft) =>
        !type.Published.Variations.VariesByCulture() ? null
        : row.Cultures is null ? []
        : [.. JsonSerializer.Deserialize(row.Cultures, StorageJson.Default.DictionaryStringCultureState)!
            .Where(culture => isDraft || culture.Value.Published)
            .Select(culture => isDraft
                ? new NodeCulture(string.Intern(culture.Key), culture.Value.Name, culture.Value.UpdateDate)
                : new NodeCulture(string.Intern(culture.Key), culture.Value.PublishedName ?? culture.Value.Name, culture.Value.PublishDate ?? culture.Value.UpdateDate))];

    // Umbraco's providers of URL segments read content, so they are shown the version as content.
    private Dictionary<string, string[]> SegmentsOf(PublishedNode node, PublishedType type, VersionData data)
    {
        var content = new Content(node.Name, node.ParentId, (IContentType)type.Definition, PropertiesOf(type, data)) { Id = node.Id, Key = node.Key };
        var segments = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        if (node.Cultures is not { } cultures)
        {
            segments[""] = [.. content.GetUrlSegments(shortStrings, segmentProviders)];
            return segments;
        }

        foreach (var culture in cultures)
            content.SetCultureName(culture.Name, culture.Culture);
        foreach (var culture in cultures)
            segments[culture.Culture] = [.. content.GetUrlSegments(shortStrings, segmentProviders, culture.Culture)];
        return segments;
    }

    private static PropertyCollection PropertiesOf(PublishedType type, VersionData data) => new(
        from value in data.Values
        group value by value.PropertyTypeId into values
        let property = type.PropertyOf(values.Key)
        where property is not null
        select Property.CreateWithValues(0, property.Value.Definition, [.. values.Select(value => new Property.InitialPropertyValue(value.Culture, value.Segment, true, value.Value))]));
}
