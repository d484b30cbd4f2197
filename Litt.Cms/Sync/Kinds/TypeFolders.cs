using System.Web;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Sync.Kinds;

/// <summary>The folders of data types and content types, which uSync writes as a path of names in the item's own file.</summary>
/// <typeparam name="T">The entity that lies in the folders.</typeparam>
internal sealed class TypeFolders<T>(IEntityTypeContainerService<T> folders) where T : class, ITreeEntity
{
    private const int FirstLevel = 1;

    /// <summary>The element that names an item's folder; null where it lies in none.</summary>
    public async Task<XElement?> WriteAsync(T item)
    {
        if (item.ParentId == Constants.System.Root)
            return null;
        var names = new Stack<string>();
        for (var folder = await folders.GetParentAsync(item); folder is not null; folder = await folders.GetParentAsync(folder))
            names.Push(HttpUtility.UrlEncode(folder.Name ?? string.Empty));
        return names.Count == 0 ? null : new XElement("Folder", string.Join('/', names));
    }

    /// <summary>The folder that a file names, made where it is not there; null where it names none.</summary>
    public async Task<EntityContainer?> EnsureAsync(XElement? element)
    {
        if (element is null || element.Value.Length == 0)
            return null;
        if (element.KeyAttr() is var key && key != Guid.Empty && await folders.GetAsync(key) is { } known)
            return known;

        EntityContainer? parent = null;
        var names = element.Value.Split('/').Select(name => HttpUtility.UrlDecode(name)).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var wanted = i == names.Count - 1 && key != Guid.Empty ? key : Guid.NewGuid();
            parent = await FindAsync(names[i], parent, FirstLevel + i)
                ?? (await folders.CreateAsync(wanted, names[i], parent?.Key, Constants.Security.SuperUserKey)).Granted();
        }
        return parent;
    }

    private async Task<EntityContainer?> FindAsync(string name, EntityContainer? parent, int level) =>
        (await folders.GetAsync(name, level)).FirstOrDefault(folder => folder.ParentId == (parent?.Id ?? Constants.System.Root));
}
