using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Items;

/// <summary>Keeps the tags, and which content has them. A culture of null asks for what does not vary, * for all cultures.</summary>
internal sealed class TagRepository(IScopeAccessor scope, TypeReader types, ILanguageRepository languages) : RowRepository<TagRow, ITag>(scope), ITagRepository
{
    private static readonly RowMap<TagRow> Map = new RowMap<TagRow>()
        .Map(nameof(ITag.Id), tag => tag.Id)
        .Map(nameof(ITag.Group), tag => tag.Group)
        .Map(nameof(ITag.Text), tag => tag.Text)
        .Map(nameof(ITag.LanguageId), tag => tag.LanguageId);

    protected override RowMap<TagRow> Columns => Map;

    private IQueryable<TaggingRow> Taggings => Scope.Reading.Set<TaggingRow>().AsNoTracking();

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true)
    {
        var context = Scope.Writing;
        if (replaceTags)
            RemoveAll(contentId, propertyTypeId);
        var has = Taggings.Where(tagging => tagging.NodeId == contentId && tagging.PropertyTypeId == propertyTypeId).Select(tagging => tagging.TagId).ToHashSet();
        var rows = tags.Where(tag => !string.IsNullOrWhiteSpace(tag.Text))
            .DistinctBy(tag => (tag.Group.ToUpperInvariant(), tag.Text.ToUpperInvariant(), tag.LanguageId))
            .Select(tag => Find(context, tag) ?? Add(context, tag))
            .ToList();
        context.SaveChanges();
        context.AddRange(rows.Select(row => row.Id).Distinct().Except(has).Select(id => new TaggingRow { NodeId = contentId, PropertyTypeId = propertyTypeId, TagId = id }));
        context.SaveAndForget();
    }

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags)
    {
        var context = Scope.Writing;
        var ids = tags.Select(tag => Find(context, tag)?.Id).ToList();
        context.Set<TaggingRow>().Where(tagging => tagging.NodeId == contentId && tagging.PropertyTypeId == propertyTypeId && ids.Contains(tagging.TagId)).ExecuteDelete();
    }

    public void RemoveAll(int contentId) => Scope.Writing.Set<TaggingRow>().Where(tagging => tagging.NodeId == contentId).ExecuteDelete();

    public void RemoveAll(int contentId, int propertyTypeId) =>
        Scope.Writing.Set<TaggingRow>().Where(tagging => tagging.NodeId == contentId && tagging.PropertyTypeId == propertyTypeId).ExecuteDelete();

    public TaggedEntity? GetTaggedEntityByKey(Guid key) => Entities(Taggings.Where(tagging => Nodes().Any(node => node.Id == tagging.NodeId && node.Key == key)), Rows).FirstOrDefault();

    public TaggedEntity? GetTaggedEntityById(int id) => Entities(Taggings.Where(tagging => tagging.NodeId == id), Rows).FirstOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        Entities(Of(objectType), Tags(group, culture));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(TaggableObjectTypes objectType, string tag, string? group = null, string? culture = null) =>
        Entities(Of(objectType), Tags(group, culture).Where(row => row.Text == tag));

    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
        Counted(Of(objectType), Tags(group, culture));

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Counted(Taggings.Where(tagging => tagging.NodeId == contentId), Tags(group, culture));

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        Counted(Taggings.Where(tagging => Nodes().Any(node => node.Id == tagging.NodeId && node.Key == contentId)), Tags(group, culture));

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Counted(OfProperty(propertyTypeAlias).Where(tagging => tagging.NodeId == contentId), Tags(group, culture));

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Counted(OfProperty(propertyTypeAlias).Where(tagging => Nodes().Any(node => node.Id == tagging.NodeId && node.Key == contentId)), Tags(group, culture));

    protected override void Write(ITag entity, TagRow row) => (row.Group, row.Text, row.LanguageId) = (entity.Group, entity.Text, entity.LanguageId);

    protected override IEnumerable<ITag> Build(IReadOnlyList<TagRow> rows) => [.. rows.Select(row => Build(row, 0))];

    private static TagRow? Find(CmsDbContext context, ITag tag)
    {
        var (group, text, language) = (tag.Group, tag.Text, tag.LanguageId);
        return context.Set<TagRow>().AsNoTracking().FirstOrDefault(row => row.Group == group && row.Text == text && row.LanguageId == language);
    }

    private static TagRow Add(CmsDbContext context, ITag tag) =>
        context.Add(new TagRow { Group = tag.Group, Text = tag.Text, LanguageId = tag.LanguageId }).Entity;

    private static ITag Build(TagRow row, int count)
    {
        var tag = new Tag(row.Id, row.Group, row.Text, row.LanguageId) { NodeCount = count };
        tag.ResetDirtyProperties(false);
        return tag;
    }

    private IQueryable<NodeRow> Nodes() => Scope.Reading.Set<NodeRow>();

    private IQueryable<TagRow> Tags(string? group, string? culture)
    {
        var tags = string.IsNullOrEmpty(group) ? Rows : Rows.Where(tag => tag.Group == group);
        if (culture == "*")
            return tags;
        var language = languages.GetIdByIsoCode(culture.NullOrWhiteSpaceAsNull());
        return tags.Where(tag => tag.LanguageId == language);
    }

    private IQueryable<TaggingRow> Of(TaggableObjectTypes objectType)
    {
        NodeKind[] kinds = objectType switch
        {
            TaggableObjectTypes.Content => [NodeKind.Document],
            TaggableObjectTypes.Media => [NodeKind.Media],
            TaggableObjectTypes.Member => [NodeKind.Member],
            TaggableObjectTypes.Element => [NodeKind.Element],
            _ => [],
        };
        return kinds.Length == 0 ? Taggings : Taggings.Where(tagging => Nodes().Any(node => node.Id == tagging.NodeId && node.Kind == kinds[0]));
    }

    private IQueryable<TaggingRow> OfProperty(string alias)
    {
        var ids = types.Types.All.SelectMany(type => type.Definition.Properties).Where(property => property.Alias.InvariantEquals(alias)).Select(property => property.Id).ToList();
        return Taggings.Where(tagging => ids.Contains(tagging.PropertyTypeId));
    }

    private static List<ITag> Counted(IQueryable<TaggingRow> taggings, IQueryable<TagRow> tags) =>
        tags.Where(tag => taggings.Any(tagging => tagging.TagId == tag.Id))
            .Select(tag => new { Tag = tag, Count = taggings.Where(tagging => tagging.TagId == tag.Id).Select(tagging => tagging.NodeId).Distinct().Count() })
            .AsEnumerable()
            .Select(one => Build(one.Tag, one.Count))
            .ToList();

    private List<TaggedEntity> Entities(IQueryable<TaggingRow> taggings, IQueryable<TagRow> tags)
    {
        var aliases = types.Types.All.SelectMany(type => type.Definition.Properties).ToDictionary(property => property.Id, property => property.Alias);
        return taggings.Join(tags, tagging => tagging.TagId, tag => tag.Id, (tagging, tag) => new { tagging.NodeId, tagging.PropertyTypeId, Tag = tag })
            .AsEnumerable()
            .GroupBy(one => one.NodeId)
            .Select(entity => new TaggedEntity(
                entity.Key,
                [.. entity.GroupBy(one => one.PropertyTypeId).Select(property => new TaggedProperty(property.Key, aliases.GetValueOrDefault(property.Key), [.. property.Select(one => Build(one.Tag, 0))]))]))
            .ToList();
    }
}
