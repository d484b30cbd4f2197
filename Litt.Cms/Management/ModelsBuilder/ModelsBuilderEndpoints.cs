using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Management.ModelsBuilder;

/// <summary>
/// What the backoffice asks about generated models. This site generates none, Umbraco's mode "Nothing":
/// models are written by hand, beside the views that use them.
/// </summary>
internal static class ModelsBuilderEndpoints
{
    public static void MapModelsBuilder(this IEndpointRouteBuilder api)
    {
        var models = api.MapGroup("/models-builder");
        models.RequireAuthorization(Sections.Settings);
        models.Get("/dashboard", () => new ModelsState(Constants.ModelsBuilder.ModelsModes.Nothing, false, false, null, null, null, false));
        models.Get("/status", () => new ModelsStatus(OutOfDateType.Unknown));
        models.Post("/build", () => new Problem(
            "Models generation is not enabled",
            StatusCodes.Status428PreconditionRequired,
            "This site's models are written by hand."));
    }

    private sealed record ModelsState(
        string Mode, bool CanGenerate, bool OutOfDateModels, string? LastError, string? Version, string? ModelsNamespace, bool TrackingOutOfDateModels);

    private sealed record ModelsStatus(OutOfDateType Status);
}
