using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Storage.Items;

/// <summary>Keeps the documents.</summary>
internal class DocumentRepository : PublishableContentRepository<IContent>, IDocumentRepository
{
    private readonly DocumentPermissions permissions;

    public DocumentRepository(ItemServices services, DocumentPermissions permissions)
        : this(services, permissions, NodeKind.Document)
    {
    }

    protected DocumentRepository(ItemServices services, DocumentPermissions permissions, NodeKind kind)
        : base(services, kind) => this.permissions = permissions;

    public override int RecycleBinId => Constants.System.RecycleBinContent;

    public IEnumerable<IContent> GetPage(IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter, Ordering? ordering, bool loadTemplates) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases, filter, ordering);

    public override bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed || !content.Published)
            return false;
        var above = content.Path.Split(',').Select(int.Parse).Where(id => id > 0 && id != content.Id).ToList();
        return above.Count == 0 || Items.Count(item => EF.Parameter(above).Contains(item.Node.Id) && item.Content.Published) == above.Count;
    }

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => permissions.Replace(permissionSet);

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) => permissions.Assign(entity.Id, permission, groupIds);

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => permissions.Get(entityId);

    public void AddOrUpdatePermissions(ContentPermissionSet permission) => permissions.Replace(permission);

    protected override IContent New(LoadedItem item, SharedType type, PropertyCollection properties) =>
        new Content(item.Version.Name ?? string.Empty, item.Node.ParentId, (IContentType)type.Face, properties)
        {
            TemplateId = item.Version.TemplateId,
            PublishTemplateId = item.Published?.TemplateId,
            Blueprint = Kind == NodeKind.DocumentBlueprint,
        };

    protected override int? TemplateOf(IContent entity) => entity.TemplateId;

    protected override void BeforeInserting(IContent entity) => entity.TemplateId ??= entity.ContentType.DefaultTemplate?.Id;

    protected override void Tell(IContent entity, ContentRow content, ContentState state)
    {
        if (entity is Content document)
        {
            document.PublishTemplateId = entity.PublishedState switch
            {
                PublishedState.Publishing => document.TemplateId,
                PublishedState.Unpublishing => null,
                _ => document.PublishTemplateId,
            };
        }

        base.Tell(entity, content, state);
    }
}

/// <summary>Keeps the blueprints from which documents can be begun.</summary>
internal sealed class DocumentBlueprintRepository(ItemServices services, DocumentPermissions permissions)
    : DocumentRepository(services, permissions, NodeKind.DocumentBlueprint), IDocumentBlueprintRepository
{
    protected override bool HasUniqueNames => false;
}
