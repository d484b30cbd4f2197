using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.HealthChecks;

namespace Litt.Cms.Management.HealthChecks;

/// <summary>A group of health checks in the list of groups.</summary>
internal sealed record HealthCheckGroupName(string Name);

/// <summary>A group with its checks.</summary>
internal sealed record HealthCheckGroupAnswer(IReadOnlyList<HealthCheckAnswer> Checks, string Name);

/// <summary>A health check.</summary>
internal sealed record HealthCheckAnswer(string Name, string? Description, Guid Id);

/// <summary>What the checks of a group found.</summary>
internal sealed record CheckedHealthGroup(IReadOnlyList<CheckedHealth> Checks);

/// <summary>What a check found.</summary>
internal sealed record CheckedHealth(Guid Id, IReadOnlyList<HealthCheckResult> Results);

/// <summary>One finding of a check, and what may be done about it.</summary>
internal sealed record HealthCheckResult(string Message, StatusResultType ResultType, IReadOnlyList<HealthCheckActionWish>? Actions, string? ReadMoreLink)
{
    public static HealthCheckResult From(HealthCheckStatus status) =>
        new(status.Message, status.ResultType, status.Actions is { } actions ? [.. actions.Select(HealthCheckActionWish.From)] : null, status.ReadMoreLink);
}

/// <summary>What may be done about a finding: the client sends it back as it got it.</summary>
internal sealed record HealthCheckActionWish(
    Reference HealthCheck,
    bool ValueRequired,
    string? Alias = null,
    string? Name = null,
    string? Description = null,
    string? ProvidedValue = null,
    string? ProvidedValueValidation = null,
    string? ProvidedValueValidationRegex = null,
    IReadOnlyDictionary<string, object>? ActionParameters = null)
{
    public static HealthCheckActionWish From(HealthCheckAction action) => new(
        new Reference(action.HealthCheckId ?? Guid.Empty),
        action.ValueRequired,
        action.Alias,
        action.Name,
        action.Description,
        action.ProvidedValue,
        action.ProvidedValueValidation,
        action.ProvidedValueValidationRegex,
        action.ActionParameters);

    public HealthCheckAction ToAction() => new(Alias ?? string.Empty, HealthCheck.Id)
    {
        ValueRequired = ValueRequired,
        Name = Name,
        Description = Description,
        ProvidedValue = ProvidedValue,
        ProvidedValueValidation = ProvidedValueValidation,
        ProvidedValueValidationRegex = ProvidedValueValidationRegex,
        ActionParameters = ActionParameters?.ToDictionary(),
    };
}
