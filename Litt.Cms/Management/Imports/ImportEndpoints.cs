using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models.ImportExport;
using Umbraco.Cms.Core.Services.ImportExport;

namespace Litt.Cms.Management.Imports;

/// <summary>What an uploaded file would bring into the site.</summary>
internal sealed record ImportAnalysis(string EntityType, string? Alias, Guid? Key)
{
    public static ImportAnalysis From(EntityXmlAnalysis found) => new(found.EntityType.ToString(), found.Alias, found.Key);
}

/// <summary>Looks into uploaded files before they are imported.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder api) =>
        api.Get("/import/analyze", async (Guid temporaryFileId, ITemporaryFileToXmlImportService files) =>
            (await files.AnalyzeAsync(temporaryFileId)).ToHttp(found => Answer.With(ImportAnalysis.From(found!))));
}
