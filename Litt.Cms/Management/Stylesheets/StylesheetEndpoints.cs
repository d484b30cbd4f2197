using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.FileSystem;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.FileSystem;

namespace Litt.Cms.Management.Stylesheets;

/// <summary>The stylesheets that the website's pages use.</summary>
internal static class StylesheetEndpoints
{
    public static void MapStylesheets(this IEndpointRouteBuilder api) => api.MapFiles<StylesheetFiles>("stylesheet");
}

/// <summary>What Core does with stylesheets and their folders.</summary>
internal sealed class StylesheetFiles(IStylesheetService files, IStylesheetFolderService folders, FileSystems disks) : ITextFiles
{
    public FileTree Tree => new(disks.StylesheetsFileSystem!, "*.css");

    public async Task<IFile?> GetAsync(string path) => await files.GetAsync(path);

    public async Task<IResult> CreateAsync(string name, string? folder, string text, Guid user) =>
        (await files.CreateAsync(new() { Name = name, ParentPath = folder, Content = text }, user)).ToHttp(Created);

    public async Task<IResult> UpdateAsync(string path, string text, Guid user) => (await files.UpdateAsync(path, new() { Content = text }, user)).ToHttp();

    public async Task<IResult> RenameAsync(string path, string name, Guid user) => (await files.RenameAsync(path, new() { Name = name }, user)).ToHttp(Created);

    public async Task<IResult> DeleteAsync(string path, Guid user) => (await files.DeleteAsync(path, user)).ToHttp();

    public async Task<FolderModelBase?> GetFolderAsync(string path) => await folders.GetAsync(path);

    public async Task<IResult> CreateFolderAsync(string name, string? folder) =>
        (await folders.CreateAsync(new() { Name = name, ParentPath = folder })).ToHttp(made => Answer.Created("stylesheet/folder", FilePaths.FromDisk(made!.Path)));

    public async Task<IResult> DeleteFolderAsync(string path) => (await folders.DeleteAsync(path)).ToHttp();

    private static IResult Created(IStylesheet? made) => Answer.Created("stylesheet", FilePaths.FromDisk(made!.Path));
}
