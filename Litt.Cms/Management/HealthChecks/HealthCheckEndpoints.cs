using Litt.Cms.Management.Common;
using Litt.Cms.Security;

namespace Litt.Cms.Management.HealthChecks;

/// <summary>Looks whether the site is well, check by check, and mends what a check can mend.</summary>
internal static class HealthCheckEndpoints
{
    public static void MapHealthChecks(this IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("/health-check-group").RequireAuthorization(Sections.Settings);
        groups.Get("", (Page page, OfferedChecks checks) => page.Cut(checks.Groups, group => new HealthCheckGroupName(group.Key)));
        groups.Get("/{name}", (string name, OfferedChecks checks) => checks.InGroup(name) is { Length: > 0 } found
            ? Answer.With(new HealthCheckGroupAnswer([.. found.Select(check => new HealthCheckAnswer(check.Name, check.Description, check.Id))], found[0].Group!))
            : Problem.NotFound("group of health checks"));
        groups.Post("/{name}/check", Check);
        api.Post("/health-check/execute-action", Execute).RequireAuthorization(Sections.Settings);
    }

    private static async Task<IResult> Check(string name, OfferedChecks checks)
    {
        if (checks.InGroup(name) is not { Length: > 0 } found)
            return Problem.NotFound("group of health checks");

        List<CheckedHealth> results = [];
        foreach (var check in found)
            results.Add(new(check.Id, [.. (await checks.RunAsync(check)).Select(HealthCheckResult.From)]));
        return Answer.With(new CheckedHealthGroup(results));
    }

    private static async Task<IResult> Execute(HealthCheckActionWish wish, OfferedChecks checks)
    {
        if (checks.Find(wish.HealthCheck.Id) is not { } check)
            return Problem.Invalid("$.healthCheck.id", "There is no such health check.");
        if (wish.ValueRequired && string.IsNullOrWhiteSpace(wish.ProvidedValue))
            return Problem.Invalid("$.providedValue", "A value is needed.");

        return await checks.ActAsync(check, wish.ToAction()) is { } done
            ? Answer.With(HealthCheckResult.From(done))
            : Problem.Invalid("$.alias", "The health check does not offer this action now.");
    }
}
