using System.Globalization;
using Lucene.Net.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Search;

/// <summary>Makes what stands in an index of documents and media: Umbraco's fields, and the text that the property editors give.</summary>
internal sealed partial class ItemReader(
    PropertyEditorCollection editors,
    IContentTypeService types,
    ILanguageService languages,
    IUserService users,
    IShortStringHelper shortStrings,
    UrlSegmentProviderCollection segments,
    ILogger<ItemReader> logger)
{
    public const string DocumentKind = "content";

    public const string MediaKind = "media";

    /// <summary>Reads what is the same for many items, once.</summary>
    public async Task<Batch> BeginAsync() => new(
        types.GetAll().ToDictionary(type => type.Key),
        await languages.GetDefaultIsoCodeAsync());

    /// <param name="document">With its values.</param>
    /// <param name="published">Take what visitors see, not the draft.</param>
    public Document Read(IContent document, bool published, Batch batch)
    {
        var varies = document.ContentType.VariesByCulture();
        var fields = new ItemFields().Stand(document, DocumentKind);
        AddCommon(fields, document, batch);
        fields.Exact(Fields.Published, document.Published);
        fields.Exact(Fields.VariesByCulture, varies);
        fields.Exact("urlName", document.GetUrlSegment(shortStrings, segments, null, published));
        fields.Exact("writerID", document.WriterId);
        fields.Exact("writerName", UserName(document.WriterId, batch));
        fields.Exact("templateID", document.TemplateId ?? 0);
        var cultures = varies ? (published ? document.PublishedCultures : document.AvailableCultures).ToArray() : [];
        var name = (published ? document.PublishName : document.Name) ?? string.Empty;
        fields.Order(name);
        if (!varies)
            fields.Name(name, null);
        else
            fields.Shown(Fields.NodeName, name);
        foreach (var culture in cultures)
            AddCulture(fields, document, culture, published);
        AddValues(fields, document, cultures, published, batch);
        return fields.Document;
    }

    /// <param name="media">With its values.</param>
    public Document Read(IMedia media, Batch batch)
    {
        var fields = new ItemFields().Stand(media, MediaKind);
        AddCommon(fields, media, batch);
        fields.Order(media.Name ?? string.Empty);
        fields.Name(media.Name ?? string.Empty, null);
        AddValues(fields, media, [], false, batch);
        return fields.Document;
    }

    private void AddCommon(ItemFields fields, IContentBase item, Batch batch)
    {
        fields.Exact("parentID", item.ParentId);
        fields.Exact("level", item.Level);
        fields.Exact("creatorID", item.CreatorId);
        fields.Exact("creatorName", UserName(item.CreatorId, batch));
        fields.Exact("sortOrder", item.SortOrder);
        fields.Exact("createDate", item.CreateDate);
        fields.Exact("updateDate", item.UpdateDate);
        fields.Exact("path", item.Path);
        fields.Exact("nodeType", item.ContentTypeId);
        fields.Exact("__Icon", item.ContentType.Icon);
    }

    private void AddCulture(ItemFields fields, IContent document, string culture, bool published)
    {
        fields.Name((published ? document.GetPublishName(culture) : document.GetCultureName(culture)) ?? string.Empty, culture);
        fields.Exact("urlName".In(culture), document.GetUrlSegment(shortStrings, segments, culture, published));
        fields.Exact(Fields.Published.In(culture), document.IsCulturePublished(culture));
        if ((published ? document.GetPublishDate(culture) : document.GetUpdateDate(culture)) is { } date)
            fields.Exact("updateDate".In(culture), date);
    }

    private void AddValues(ItemFields fields, IContentBase item, string[] cultures, bool published, Batch batch)
    {
        string[] available = cultures.Length > 0 ? cultures : [batch.DefaultCulture];
        foreach (var property in item.Properties)
        {
            string?[] own = property.PropertyType.VariesByCulture() ? cultures : new string?[] { null };
            foreach (var culture in own)
            {
                foreach (var value in Values(item, property, culture, published, available, batch))
                    AddValue(fields, value);
            }
        }
    }

    private IndexValue[] Values(IContentBase item, IProperty property, string? culture, bool published, string[] available, Batch batch)
    {
        if (!editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor))
            return [];
        try
        {
            return [.. editor.PropertyIndexValueFactory.GetIndexValues(property, culture, null, published, available, batch.Types)];
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            // One value that is broken must not keep its document, and all others, from being found.
            LogUnreadable(logger, property.Alias, item.Key, unreadable);
            return [];
        }
    }

    private static void AddValue(ItemFields fields, IndexValue value)
    {
        foreach (var text in value.Values.Select(one => Convert.ToString(one, CultureInfo.InvariantCulture)).Where(text => !string.IsNullOrWhiteSpace(text)))
            fields.Value(value.FieldName, value.Culture, text!);
    }

    private string UserName(int id, Batch batch) =>
        batch.UserNames.TryGetValue(id, out var name) ? name : batch.UserNames[id] = users.GetProfileById(id)?.Name ?? "??";

    [LoggerMessage(LogLevel.Warning, "The value of {Property} of {Item} can't be found by searching: it can't be read.")]
    private static partial void LogUnreadable(ILogger logger, string property, Guid item, Exception exception);

    /// <summary>What is the same for the items of one batch.</summary>
    /// <param name="Types">All document types, for the blocks inside values.</param>
    /// <param name="DefaultCulture">ISO code.</param>
    internal sealed record Batch(Dictionary<Guid, IContentType> Types, string DefaultCulture)
    {
        public Dictionary<int, string> UserNames { get; } = [];
    }
}
