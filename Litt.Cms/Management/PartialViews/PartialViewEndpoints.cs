using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.FileSystem;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.FileSystem;

namespace Litt.Cms.Management.PartialViews;

/// <summary>A partial view to begin with.</summary>
internal sealed record SnippetItem(string Id, string Name);

/// <summary>A partial view to begin with, and its text.</summary>
internal sealed record SnippetAnswer(string Id, string Name, string Content);

/// <summary>The partial views that the website's pages use.</summary>
internal static class PartialViewEndpoints
{
    public static void MapPartialViews(this IEndpointRouteBuilder api)
    {
        var views = api.MapFiles<PartialViewFiles>("partial-view");
        views.Get("/snippet", async (Page page, IPartialViewService service) =>
            (await page.ReadWholeAsync(service.GetSnippetsAsync)).ToPaged(snippet => new SnippetItem(snippet.Id, snippet.Name)));
        views.Get("/snippet/{id}", async (string id, IPartialViewService service) => await service.GetSnippetAsync(id) is { } snippet
            ? Answer.With(new SnippetAnswer(snippet.Id, snippet.Name, snippet.Content))
            : Problem.NotFound("snippet"));
    }
}

/// <summary>What Core does with partial views and their folders.</summary>
internal sealed class PartialViewFiles(IPartialViewService files, IPartialViewFolderService folders, FileSystems disks) : ITextFiles
{
    public FileTree Tree => new(disks.PartialViewsFileSystem!, "*.cshtml");

    public async Task<IFile?> GetAsync(string path) => await files.GetAsync(path);

    public async Task<IResult> CreateAsync(string name, string? folder, string text, Guid user) =>
        (await files.CreateAsync(new() { Name = name, ParentPath = folder, Content = text }, user)).ToHttp(Created);

    public async Task<IResult> UpdateAsync(string path, string text, Guid user) => (await files.UpdateAsync(path, new() { Content = text }, user)).ToHttp();

    public async Task<IResult> RenameAsync(string path, string name, Guid user) => (await files.RenameAsync(path, new() { Name = name }, user)).ToHttp(Created);

    public async Task<IResult> DeleteAsync(string path, Guid user) => (await files.DeleteAsync(path, user)).ToHttp();

    public async Task<FolderModelBase?> GetFolderAsync(string path) => await folders.GetAsync(path);

    public async Task<IResult> CreateFolderAsync(string name, string? folder) =>
        (await folders.CreateAsync(new() { Name = name, ParentPath = folder })).ToHttp(made => Answer.Created("partial-view/folder", FilePaths.FromDisk(made!.Path)));

    public async Task<IResult> DeleteFolderAsync(string path) => (await folders.DeleteAsync(path)).ToHttp();

    private static IResult Created(IPartialView? made) => Answer.Created("partial-view", FilePaths.FromDisk(made!.Path));
}
