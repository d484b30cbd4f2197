using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Management.Documents;

/// <summary>What the backoffice can do with documents: the shared families, then what only documents do.</summary>
internal static class DocumentEndpoints
{
    private const string Entity = "document";

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapContentTree(Entity, UmbracoObjectTypes.Document, DocumentTreeItem.From).RequireAuthorization(Sections.ContentTree);
        api.MapDocumentItems();
        api.MapDocumentCollection().RequireAuthorization(Sections.Content);
        api.MapPreviewEnd();
        api.MapDocumentRecycleBin().RequireAuthorization(Sections.Content);
        api.MapDocumentVersions().RequireAuthorization(Sections.Content);

        var documents = api.MapGroup($"/{Entity}");
        documents.RequireAuthorization(Sections.Content);
        documents.MapAuditLog(UmbracoObjectTypes.Document, MayRead);
        documents.MapReferences(UmbracoObjectTypes.Document, MayRead);
        documents.MapReferencedDescendants(UmbracoObjectTypes.Document, MayRead);
        documents.MapDocumentReading();
        documents.MapDocumentSaving();
        documents.MapDocumentPatching();
        documents.MapDocumentPlacing();
        documents.MapDocumentPublishing();
        documents.MapDocumentUrls();
        documents.MapDocumentPreviews();
        documents.MapDomains();
        documents.MapDocumentNotifications();
        documents.MapPublicAccess();
    }

    private static Task<bool> MayRead(HttpContext context, IReadOnlyCollection<Guid> ids) =>
        context.RequestServices.GetRequiredService<DocumentAccess>().MayReadAsync(ids);
}
