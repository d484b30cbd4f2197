using Litt.Cms.Management.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.TemporaryFiles;

/// <summary>Uploaded files, on their way to where they are used.</summary>
internal static class TemporaryFileEndpoints
{
    public static void MapTemporaryFiles(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/temporary-file");
        files.Get("/configuration", Configuration);
        files.Get("/{id:guid}", ById);
        files.Post("", Upload);
        files.Delete("/{id:guid}", async (Guid id, ITemporaryFileService service) => (await service.DeleteAsync(id)).ToHttp());
    }

    private static UploadRules Configuration(IOptions<ContentSettings> content, IOptions<RuntimeSettings> runtime) => new(
        content.Value.Imaging.ImageFileTypes,
        content.Value.DisallowedUploadedFileExtensions,
        content.Value.AllowedUploadedFileExtensions,
        runtime.Value.MaxRequestLength);

    private static async Task<IResult> ById(Guid id, ITemporaryFileService service) => await service.GetAsync(id) is { } file
        ? Answer.With(new UploadedFile(file.Key, file.AvailableUntil.ToUniversalTime(), file.FileName))
        : TemporaryFileOperationStatus.NotFound.ToProblem();

    private static async Task<IResult> Upload([FromForm] Guid id, IFormFile file, ITemporaryFileService service)
    {
        CreateTemporaryFileModel wish = new() { Key = id, FileName = file.FileName, OpenReadStream = file.OpenReadStream };
        return (await service.CreateAsync(wish)).ToHttp(made => Answer.Created("temporary-file", made!.Key));
    }

    private sealed record UploadRules(
        IEnumerable<string> ImageFileTypes,
        IEnumerable<string> DisallowedUploadedFilesExtensions,
        IEnumerable<string> AllowedUploadedFileExtensions,
        long? MaxFileSize);

    private sealed record UploadedFile(Guid Id, DateTime? AvailableUntil, string FileName);
}
