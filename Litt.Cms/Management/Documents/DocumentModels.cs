using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Litt.Cms.Management.Documents;

/// <summary>A variant of a document that is open in the editor.</summary>
internal sealed record DocumentVariant(
    Guid Id,
    IReadOnlyList<Flag> Flags,
    VariantState State,
    string Name,
    string? Culture,
    string? Segment,
    DateTime CreateDate,
    DateTime UpdateDate,
    DateTime? PublishDate,
    DateTime? ScheduledPublishDate,
    DateTime? ScheduledUnpublishDate)
{
    public static IReadOnlyList<DocumentVariant> From(IContent content, ContentScheduleCollection? schedules, bool published = false)
    {
        string?[] cultures = [.. content.AvailableCultures.DefaultIfEmpty(null)];
        string?[] segments = [.. content.Properties.SelectMany(property => property.Shown()).Select(value => value.Segment).Append(null).Distinct()];
        return [.. cultures.SelectMany(culture => segments.Select(segment => From(content, culture, segment, schedules, published)))];
    }

    private static DocumentVariant From(IContent content, string? culture, string? segment, ContentScheduleCollection? schedules, bool published)
    {
        var state = content.State(culture);
        if (published && state is VariantState.PublishedPendingChanges)
            state = VariantState.Published;

        var name = (published ? content.GetPublishName(culture) : null) ?? content.GetCultureName(culture) ?? string.Empty;
        return new(
            content.Key,
            state is VariantState.PublishedPendingChanges ? [Flag.PendingChanges] : [],
            state,
            name,
            culture,
            segment,
            content.CreateDate,
            culture is null ? content.UpdateDate : content.GetUpdateDate(culture) ?? content.UpdateDate,
            culture is null ? content.PublishDate : content.GetPublishDate(culture),
            Date(ContentScheduleAction.Release),
            Date(ContentScheduleAction.Expire));

        DateTime? Date(ContentScheduleAction action) => schedules?.FullSchedule
            .FirstOrDefault(schedule => schedule.Action == action && (schedule.Culture == culture || culture is null && schedule.Culture is "" or "*"))?.Date;
    }
}

/// <summary>A document as the editor opens it.</summary>
internal sealed record DocumentAnswer(
    Guid Id,
    Reference? Template,
    bool IsTrashed,
    ContentTypeReference DocumentType,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ContentValueAnswer> Values,
    IReadOnlyList<DocumentVariant> Variants)
{
    public static DocumentAnswer From(IContent content, ContentScheduleCollection schedules, Guid? template, IReadOnlyList<ContentValueAnswer> values) => new(
        content.Key, Reference.To(template), content.Trashed, ContentTypeReference.From(content.ContentType), [], values, DocumentVariant.From(content, schedules));

    /// <summary>
    /// The document as it was published, not as it has been edited since. Its times are told here too: the client compares the two answers,
    /// and takes what differs for changes that have not been published.
    /// </summary>
    public static DocumentAnswer FromPublished(IContent content, ContentScheduleCollection schedules, Guid? template, IReadOnlyList<ContentValueAnswer> values) => new(
        content.Key,
        Reference.To(template),
        content.Trashed,
        ContentTypeReference.From(content.ContentType),
        [],
        values,
        DocumentVariant.From(content, schedules, published: true));
}

/// <summary>A document where only its names are needed: in pickers, links and lists of references.</summary>
internal sealed record DocumentItem(
    bool IsTrashed,
    bool IsProtected,
    Reference? Parent,
    bool HasChildren,
    ContentTypeReference DocumentType,
    IReadOnlyList<VariantItem> Variants,
    Guid Id,
    IReadOnlyList<Flag> Flags)
{
    public static DocumentItem From(TreeNode node)
    {
        var entity = (IDocumentEntitySlim)node.Entity;
        return new(
            entity.Trashed,
            node.IsProtected,
            node.Parent,
            entity.HasChildren,
            ContentTypeReference.From(entity),
            VariantItem.From(entity, node.Schedules),
            entity.Key,
            DocumentTreeItem.FlagsOf(node, entity));
    }
}

/// <summary>A document in the tree.</summary>
internal sealed record DocumentTreeItem(
    bool IsProtected,
    IReadOnlyList<Reference> Ancestors,
    ContentTypeReference DocumentType,
    IReadOnlyList<VariantItem> Variants,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    Guid Id,
    Reference? Parent,
    IReadOnlyList<Flag> Flags,
    bool HasChildren)
{
    public static DocumentTreeItem From(TreeNode node)
    {
        var entity = (IDocumentEntitySlim)node.Entity;
        return new(
            node.IsProtected,
            node.Ancestors,
            ContentTypeReference.From(entity),
            VariantItem.From(entity, node.Schedules),
            node.NoAccess,
            entity.Trashed,
            entity.CreateDate,
            entity.Key,
            node.Parent,
            FlagsOf(node, entity),
            entity.HasChildren);
    }

    public static IReadOnlyList<Flag> FlagsOf(TreeNode node, IContentEntitySlim entity) => FlagsOf(entity.ListViewKey is not null, node.IsProtected);

    public static IReadOnlyList<Flag> FlagsOf(bool hasCollection, bool isProtected)
    {
        List<Flag> flags = [];
        if (hasCollection)
            flags.Add(Flag.HasCollection);

        if (isProtected)
            flags.Add(Flag.IsProtected);

        return flags;
    }
}

/// <summary>A document in the recycle bin.</summary>
internal sealed record DocumentRecycleBinItem(
    ContentTypeReference DocumentType,
    IReadOnlyList<VariantItem> Variants,
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    Reference? Parent)
{
    public static DocumentRecycleBinItem From(TreeNode node)
    {
        var entity = (IDocumentEntitySlim)node.Entity;
        return new(ContentTypeReference.From(entity), VariantItem.From(entity, []), entity.Key, entity.CreateDate, entity.HasChildren, node.Parent);
    }
}
