using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.ContentTypes;

/// <summary>Shows the types that another can be composed of, each in its folder.</summary>
internal static class CompositionList
{
    /// <param name="found">What Core found.</param>
    /// <param name="folders">The folders of the types.</param>
    public static async Task<IReadOnlyList<AvailableComposition>> InFoldersAsync<TType>(
        this IEnumerable<ContentTypeAvailableCompositionsResult> found, IEntityTypeContainerService<TType> folders)
        where TType : class, IContentTypeComposition
    {
        List<AvailableComposition> answers = [];
        foreach (var available in found)
        {
            var type = (TType)available.Composition;
            answers.Add(new(await PathAsync(folders, type), available.Allowed, type.Key, type.Name ?? string.Empty, type.Icon ?? string.Empty));
        }

        return answers;
    }

    private static async Task<IReadOnlyList<string>> PathAsync<TType>(IEntityTypeContainerService<TType> folders, TType type)
        where TType : class, IContentTypeComposition
    {
        Stack<string> path = new();
        for (var folder = await folders.GetParentAsync(type); folder is not null; folder = await folders.GetParentAsync(folder))
            path.Push(folder.Name ?? string.Empty);

        return [.. path];
    }
}
