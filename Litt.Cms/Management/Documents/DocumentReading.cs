using Litt.Cms.Management.Common;
using Litt.Cms.Management.Segments;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Documents;

/// <summary>Opening documents.</summary>
internal static class DocumentReading
{
    public static void MapDocumentReading(this IEndpointRouteBuilder documents)
    {
        documents.Get("/{id:guid}", Open);
        documents.Get("/{id:guid}/published", OpenPublished);
        documents.Get("/{id:guid}/available-segment-options", Segments);
        documents.Get("/configuration", Configuration);
    }

    private static async Task<IResult> Open(
        Guid id, DocumentAccess access, IContentEditingService editing, IContentService documents, ITemplateService templates, PropertyAccess values)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("document");

        var schedules = documents.GetContentScheduleByContentId(content.Id);
        return Answer.With(DocumentAnswer.From(content, schedules, await TemplateAsync(templates, content.TemplateId), await values.ReadAsync(content)));
    }

    private static async Task<IResult> OpenPublished(
        Guid id, DocumentAccess access, IContentEditingService editing, IContentService documents, ITemplateService templates, PropertyAccess values)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        if (await editing.GetAsync(id) is not { Published: true } content)
            return Problem.NotFound("document");

        var (schedules, template) = (documents.GetContentScheduleByContentId(content.Id), await TemplateAsync(templates, content.PublishTemplateId));
        return Answer.With(DocumentAnswer.FromPublished(content, schedules, template, await values.ReadAsync(content, published: true)));
    }

    private static async Task<IResult> Segments(Guid id, Page page, DocumentAccess access, ISegmentService segments)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        var found = await segments.GetPagedSegmentsForDocumentAsync(id, page.Skip, page.Take);
        return found.ToHttp(all => Answer.With(all!.ToPaged(SegmentAnswer.From)));
    }

    private static DocumentConfiguration Configuration(IOptions<ContentSettings> content, IOptions<SegmentSettings> segments) =>
        DocumentConfiguration.From(content.Value, segments.Value);

    private static async Task<Guid?> TemplateAsync(ITemplateService templates, int? id) =>
        id is { } template ? (await templates.GetAsync(template))?.Key : null;
}
