using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.FileSystem;

namespace Litt.Cms.Management.Common;

/// <summary>A new file.</summary>
internal sealed record CreateFile(string Name, string Content, FolderPath? Parent = null);

/// <summary>The new text of a file.</summary>
internal sealed record UpdateFile(string Content);

/// <summary>The new name of a file.</summary>
internal sealed record RenameFile(string Name);

/// <summary>A new folder of files.</summary>
internal sealed record CreateFileFolder(string Name, FolderPath? Parent = null);

/// <summary>A file as its editor opens it.</summary>
internal sealed record FileAnswer(string Name, string Path, FolderPath? Parent, string Content)
{
    public static FileAnswer From(IFile file) =>
        new(file.Name ?? string.Empty, FilePaths.FromDisk(file.Path), FolderPath.Above(file.Path), file.Content ?? string.Empty);
}

/// <summary>A folder of files.</summary>
internal sealed record FileFolderAnswer(string Name, string Path, FolderPath? Parent)
{
    public static FileFolderAnswer From(FolderModelBase folder) => new(folder.Name, FilePaths.FromDisk(folder.Path), FolderPath.Above(folder.Path));
}

/// <summary>What Core's services do with one kind of text files and their folders, whose models have no common type. All paths are those of the disk.</summary>
internal interface ITextFiles
{
    FileTree Tree { get; }

    Task<IFile?> GetAsync(string path);

    Task<IResult> CreateAsync(string name, string? folder, string text, Guid user);

    Task<IResult> UpdateAsync(string path, string text, Guid user);

    Task<IResult> RenameAsync(string path, string name, Guid user);

    Task<IResult> DeleteAsync(string path, Guid user);

    Task<FolderModelBase?> GetFolderAsync(string path);

    Task<IResult> CreateFolderAsync(string name, string? folder);

    Task<IResult> DeleteFolderAsync(string path);
}

/// <summary>Text files that staff write in Settings: their tree, the files and their folders.</summary>
internal static class Files
{
    public static RouteGroupBuilder MapFiles<TFiles>(this IEndpointRouteBuilder api, string entity)
        where TFiles : class, ITextFiles
    {
        var tree = api.MapFileTree(entity, TreeOf<TFiles>);
        tree.RequireAuthorization(Sections.Settings);
        tree.MapFileSiblings(TreeOf<TFiles>);
        api.MapFileItems(entity, TreeOf<TFiles>);

        var files = api.MapGroup($"/{entity}");
        files.RequireAuthorization(Sections.Settings);
        files.Get("/{path}", async (string path, TFiles kind) =>
            FilePaths.ToDisk(path) is { } at && await kind.GetAsync(at) is { } file ? Answer.With(FileAnswer.From(file)) : Problem.NotFound("file"));
        files.Post("", (CreateFile wish, TFiles kind, Editor editor, FileWriting writing) =>
            writing.In(wish.Name, wish.Parent, folder => kind.CreateAsync(wish.Name, folder, wish.Content, editor.Key)));
        files.Put("/{path}", (string path, UpdateFile wish, TFiles kind, Editor editor, FileWriting writing) =>
            writing.At(path, at => kind.UpdateAsync(at, wish.Content, editor.Key)));
        files.Put("/{path}/rename", (string path, RenameFile wish, TFiles kind, Editor editor, FileWriting writing) =>
            writing.At(path, at => writing.In(wish.Name, null, _ => kind.RenameAsync(at, wish.Name, editor.Key))));
        files.Delete("/{path}", (string path, TFiles kind, Editor editor, FileWriting writing) => writing.At(path, at => kind.DeleteAsync(at, editor.Key)));
        files.Get("/folder/{path}", async (string path, TFiles kind) =>
            FilePaths.ToDisk(path) is { } at && await kind.GetFolderAsync(at) is { } folder ? Answer.With(FileFolderAnswer.From(folder)) : Problem.NotFound("folder"));
        files.Post("/folder", (CreateFileFolder wish, TFiles kind, FileWriting writing) =>
            writing.In(wish.Name, wish.Parent, folder => kind.CreateFolderAsync(wish.Name, folder)));
        files.Delete("/folder/{path}", (string path, TFiles kind, FileWriting writing) => writing.At(path, kind.DeleteFolderAsync));
        return files;
    }

    private static FileTree TreeOf<TFiles>(IServiceProvider services)
        where TFiles : class, ITextFiles => services.GetRequiredService<TFiles>().Tree;
}
