using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Documents;

/// <summary>Taking documents online and offline, now or later.</summary>
internal static class DocumentPublishing
{
    public static void MapDocumentPublishing(this IEndpointRouteBuilder documents)
    {
        documents.Put("/{id:guid}/publish", Publish);
        documents.Put("/{id:guid}/unpublish", Unpublish);
        documents.Put("/{id:guid}/publish-with-descendants", PublishWithDescendants);
        documents.Get("/{id:guid}/publish-with-descendants/result/{taskId:guid}", PublishingResult);
    }

    public static Problem NotPublished(ContentPublishingOperationStatus status, IEnumerable<string>? invalidProperties) =>
        status is ContentPublishingOperationStatus.ContentInvalid
            ? status.ToProblem() with { More = new Dictionary<string, object?> { ["invalidProperties"] = invalidProperties ?? [] } }
            : status.ToProblem();

    private static async Task<IResult> Publish(
        Guid id, PublishDocument wish, DocumentAccess access, EditingTurn turn, IContentPublishingService publishing, Editor editor, TimeProvider clock)
    {
        var cultures = wish.PublishSchedules.Select(schedule => schedule.Culture).OfType<string>();
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionPublish.ActionLetter, id, cultures)))
            return Problem.Forbidden;

        if (wish.PublishSchedules.Select(schedule => Wrong(schedule.Schedule, clock.GetUtcNow())).FirstOrDefault(wrong => wrong is not null) is { } wrong)
            return wrong.ToProblem();

        var done = await turn.TakeAsync(() => publishing.PublishAsync(id, [.. wish.PublishSchedules.Select(ToModel)], editor.Key));
        return done.Success ? Answer.Done : NotPublished(done.Status, done.Result?.InvalidPropertyAliases);
    }

    private static async Task<IResult> Unpublish(
        Guid id, UnpublishDocument wish, DocumentAccess access, EditingTurn turn, IContentPublishingService publishing, Editor editor)
    {
        var permission = ContentPermissionResource.WithKeys(ActionUnpublish.ActionLetter, id, wish.Cultures ?? []);
        return await access.MayAsync(permission)
            ? (await turn.TakeAsync(() => publishing.UnpublishAsync(id, wish.Cultures?.ToHashSet(), editor.Key))).ToHttp()
            : Problem.Forbidden;
    }

    private static async Task<IResult> PublishWithDescendants(
        Guid id, PublishBranch wish, DocumentAccess access, IContentPublishingService publishing, Editor editor)
    {
        if (!await MayPublishBranchAsync(id, wish.Cultures, access))
            return Problem.Forbidden;

        var filter = wish.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
        var started = await publishing.PublishBranchAsync(id, wish.Cultures, filter, editor.Key, useBackgroundThread: true);
        return started is { Success: true, Result.AcceptedTaskId: { } task }
            ? Answer.With(new BranchResult(task, IsComplete: false))
            : FailedBranch(started);
    }

    private static async Task<IResult> PublishingResult(Guid id, Guid taskId, DocumentAccess access, IContentPublishingService publishing)
    {
        if (!await MayPublishBranchAsync(id, [], access))
            return Problem.Forbidden;

        if (await publishing.IsPublishingBranchAsync(taskId))
            return Answer.With(new BranchResult(taskId, IsComplete: false));

        var done = await publishing.GetPublishBranchResultAsync(taskId);
        return done.Success ? Answer.With(new BranchResult(taskId, IsComplete: true)) : FailedBranch(done);
    }

    /// <summary>To Core a branch is what lies below a document; the document itself is asked for as well.</summary>
    private static async Task<bool> MayPublishBranchAsync(Guid id, IReadOnlyList<string> cultures, DocumentAccess access) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionPublish.ActionLetter, id, cultures))
        && await access.MayAsync(ContentPermissionResource.Branch(ActionPublish.ActionLetter, id));

    private static Problem FailedBranch(Attempt<ContentPublishingBranchResult, ContentPublishingOperationStatus> branch) => branch.Status.ToProblem() with
    {
        More = new Dictionary<string, object?>
        {
            ["failedBranchItems"] = branch.Result?.FailedItems.Select(item => new FailedItem(item.Key, item.OperationStatus)) ?? [],
        },
    };

    private static ContentPublishingOperationStatus? Wrong(Times? times, DateTimeOffset now) => times switch
    {
        { PublishTime: { } start } when start <= now => ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture,
        { UnpublishTime: { } end } when end <= now => ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture,
        { UnpublishTime: { } end, PublishTime: { } start } when end <= start => ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime,
        _ => null,
    };

    private static CulturePublishScheduleModel ToModel(CultureTimes wish) => new()
    {
        Culture = wish.Culture ?? Constants.System.InvariantCulture,
        Schedule = wish.Schedule is { } times ? new() { PublishDate = times.PublishTime, UnpublishDate = times.UnpublishTime } : null,
    };

    private sealed record BranchResult(Guid TaskId, bool IsComplete);

    private sealed record FailedItem(Guid Id, ContentPublishingOperationStatus OperationStatus);
}
