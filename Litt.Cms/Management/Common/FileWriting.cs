using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Common;

/// <summary>Lets staff write files while the site is being made. In production what is deployed is what runs: files are read only.</summary>
internal sealed class FileWriting(IOptionsMonitor<RuntimeSettings> runtime)
{
    private bool AreFixed => runtime.CurrentValue.Mode is RuntimeMode.Production;

    // The same for all kinds of files: Core itself asks for views alone.
    private static IResult Fixed => PartialViewOperationStatus.NotAllowedInProductionMode.ToProblem();

    /// <summary>Does something with what lies at a path.</summary>
    public Task<IResult> At(string path, Func<string, Task<IResult>> act) =>
        AreFixed ? Task.FromResult(Fixed)
        : FilePaths.ToDisk(path) is { } at ? act(at)
        : Task.FromResult<IResult>(Problem.NotFound("file"));

    /// <summary>Does something with a new name in a folder.</summary>
    public Task<IResult> In(string name, FolderPath? parent, Func<string?, Task<IResult>> act)
    {
        if (AreFixed)
            return Task.FromResult(Fixed);
        if (!FilePaths.IsName(name))
            return Task.FromResult<IResult>(Problem.Invalid("$.name", "No file or folder can have this name.") with { OperationStatus = "InvalidName" });

        var folder = FilePaths.ToDisk(parent?.Path);
        return folder is null && parent is not null and not { Path: "" or "/" }
            ? Task.FromResult<IResult>(Problem.NotFound("folder") with { OperationStatus = "ParentNotFound" })
            : act(folder);
    }
}
