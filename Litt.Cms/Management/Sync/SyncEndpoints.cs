using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Litt.Cms.Sync.Runs;

namespace Litt.Cms.Management.Sync;

/// <summary>What this site has beside Umbraco's API: uSync's reports, imports and exports, watched while they run and kept when they are over.</summary>
internal static class SyncEndpoints
{
    public const string Root = "/umbraco/litt/api/v1/usync";

    public static void MapSync(this IEndpointRouteBuilder site)
    {
        var sync = site.MapGroup(Root).RequireAuthorization(Sections.Settings);
        sync.Get("", ReadOverview);
        sync.Post("/runs", StartAsync);
        sync.Get("/runs/{id:guid}", ReadRun);
        sync.Delete("/runs/{id:guid}", Cancel);
        sync.Get("/history", ReadHistory);
        sync.Get("/history/{id:guid}", ReadFinishedRun);
    }

    private static IResult ReadOverview(IEnumerable<ItemKind> kinds, SyncFolder folder, SyncRuns runs)
    {
        var source = folder.Files;
        var groups = kinds.GroupBy(kind => kind.Group).OrderBy(group => group.Key).Select(group => new SyncGroupAnswer(
            group.Key.ToString(), [.. group.Select(kind => new SyncKindAnswer(kind.Folder, KindNames.Of(kind.Folder), source.In(kind.Folder).Count))]));
        return Answer.With(new SyncOverview([.. groups], runs.Latest is { } run ? RunAnswer.From(run) : null));
    }

    private static async Task<IResult> StartAsync(RunWish wish, HttpContext context, IEnumerable<ItemKind> kinds, SyncRuns runs, Editor editor)
    {
        var options = new SyncOptions
        {
            Group = wish.Group,
            Kinds = wish.Kinds ?? [],
            Choices = wish.Choices ?? SyncOptions.Default.Choices,
            Conflicts = wish.Conflicts,
            AllOrNothing = wish.AllOrNothing,
            WithoutFiles = wish.WithoutFiles,
        };
        if (Refuse(wish, options, kinds) is { } refused)
            return refused;
        var user = await editor.UserAsync(context.RequestAborted);
        if (runs.Start(new RunRequest(wish.Action, options, user.Key, user.Name ?? user.Username)) is not { } run)
            return AlreadyRunning;
        context.Response.Headers.Location = $"{Root}/runs/{run.Id}";
        return TypedResults.Json(new RunStarted(run.Id), WireJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static IResult ReadRun(Guid id, string? change, Page page, SyncRuns runs, SyncFolder folder) => runs.Latest is { } run && run.Id == id
        ? Show(RunAnswer.From(run), run.Outcome?.Results ?? [], change, page, folder)
        : Problem.NotFound("run");

    private static IResult Cancel(Guid id, SyncRuns runs)
    {
        if (runs.Latest is not { } run || run.Id != id)
            return Problem.NotFound("run");
        run.Cancel();
        return Answer.Done;
    }

    private static IResult ReadHistory(Page page, SyncHistory history) =>
        Answer.With(new Paged<RunAnswer>(history.Count, [.. history.Read(page.Skip, page.Take).Select(RunAnswer.From)]));

    private static IResult ReadFinishedRun(Guid id, string? change, Page page, SyncHistory history, SyncFolder folder) => history.Find(id) is { } run
        ? Show(RunAnswer.From(run), run.Results, change, page, folder)
        : Problem.NotFound("run");

    private static IResult Show(RunAnswer run, IReadOnlyList<SyncResult> results, string? change, Page page, SyncFolder folder)
    {
        if (change is not null)
        {
            if (!Enum.GetNames<SyncChange>().Contains(change, StringComparer.OrdinalIgnoreCase))
                return Problem.Invalid("change", $"It is one of {string.Join(", ", Enum.GetNames<SyncChange>())}.");
            results = [.. results.Where(result => result.Change.ToString().Equals(change, StringComparison.OrdinalIgnoreCase))];
        }

        return Answer.With(new RunWithResults(run, page.Cut(results, result => SyncResultAnswer.From(result, folder.Root))));
    }

    private static Problem AlreadyRunning { get; } =
        new("Another run goes on", StatusCodes.Status409Conflict, "There is one run at a time: wait until it is over, or cancel it.") { OperationStatus = nameof(AlreadyRunning) };

    private static Problem? Refuse(RunWish wish, SyncOptions options, IEnumerable<ItemKind> kinds)
    {
        if (!Enum.IsDefined(wish.Action))
            return Problem.Invalid("$.action", "It is Report, Import or Export.");
        if (!SyncGroups.IsKnown(wish.Group) || wish.Group.Equals(SyncGroups.None, StringComparison.OrdinalIgnoreCase))
            return Problem.Invalid("$.group", "It is All, Settings or Content.");
        if (wish.Conflicts is { } side && !Enum.IsDefined(side))
            return Problem.Invalid("$.conflicts", "It is Ours or Theirs.");
        if (options.Choices.Values.Any(choice => !Enum.IsDefined(choice)))
            return Problem.Invalid("$.choices", "Each is Ours or Theirs.");
        var known = kinds.Where((options with { Kinds = [] }).Includes).Select(kind => kind.Folder);
        return options.Kinds.Except(known, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown
            ? Problem.Invalid("$.kinds", $"There is no kind \"{unknown}\" in this group.")
            : null;
    }
}
