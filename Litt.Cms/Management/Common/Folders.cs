using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Common;

/// <summary>A folder.</summary>
internal sealed record FolderAnswer(Guid Id, bool IsTrashed, string Name)
{
    public static FolderAnswer From(EntityContainer folder) => new(folder.Key, folder.Trashed, folder.Name ?? string.Empty);
}

/// <summary>A new folder.</summary>
internal sealed record CreateFolder(string Name, Reference? Parent = null, Guid? Id = null);

/// <summary>A folder's new name.</summary>
internal sealed record RenameFolder(string Name);

/// <summary>The folders that items lie in.</summary>
internal static class Folders
{
    /// <typeparam name="TService">Core's service for the folders of one kind of item.</typeparam>
    /// <typeparam name="TItem">What lies in the folders.</typeparam>
    public static RouteGroupBuilder MapFolders<TService, TItem>(this IEndpointRouteBuilder api, string entity)
        where TService : IEntityTypeContainerService<TItem>
        where TItem : ITreeEntity
    {
        var folders = api.MapGroup($"/{entity}/folder");
        folders.Get("/{id:guid}", async (Guid id, TService service) => await service.GetAsync(id) is { } folder
            ? Answer.With(FolderAnswer.From(folder))
            : EntityContainerOperationStatus.NotFound.ToProblem());
        folders.Post("", async (CreateFolder wish, TService service, Editor editor) =>
            (await service.CreateAsync(wish.Id, wish.Name, wish.Parent?.Id, editor.Key)).ToHttp(made => Answer.Created($"{entity}/folder", made!.Key)));
        folders.Put("/{id:guid}", async (Guid id, RenameFolder wish, TService service, Editor editor) =>
            (await service.UpdateAsync(id, wish.Name, editor.Key)).ToHttp());
        folders.Delete("/{id:guid}", async (Guid id, TService service, Editor editor) => (await service.DeleteAsync(id, editor.Key)).ToHttp());
        return folders;
    }
}
