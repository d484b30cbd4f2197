using System.Net;
using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Packaging;

/// <summary>Brings types into the site, those that are there to what their XML says.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class TypeInstallation<T>(
    IContentTypeBaseService<T> types,
    IEntityTypeContainerService<T> folders,
    PropertyInstallation properties,
    IShortStringHelper strings,
    ICoreScopeProvider scopes)
    where T : class, IContentTypeComposition
{
    private const int FirstLevel = 1;

    protected IShortStringHelper Strings { get; } = strings;

    /// <summary>All of them, or none.</summary>
    /// <exception cref="InvalidDataException">The XML is not as Umbraco writes it, or Umbraco refuses a type.</exception>
    public async Task<IReadOnlyList<T>> InstallAsync(IReadOnlyList<XElement> elements, Guid user)
    {
        using var scope = scopes.CreateCoreScope();
        var ordered = Ordered(elements);
        List<T> installed = [];
        foreach (var element in ordered)
            installed.Add(await SaveAsync(element, user));

        // Only now are all there that may lie below one another.
        foreach (var (element, type) in ordered.Zip(installed))
            await AllowChildrenAsync(element, type, user);
        scope.Complete();
        return installed;
    }

    /// <summary>Makes a new type at a place.</summary>
    protected abstract T Create(int parentId, string alias);

    /// <summary>Makes a new type that inherits from another.</summary>
    protected abstract T Create(T parent, string alias);

    /// <summary>Reads what only this kind has.</summary>
    protected virtual Task ReadMoreAsync(XElement root, XElement info, T type) => Task.CompletedTask;

    private async Task<T> SaveAsync(XElement root, Guid user)
    {
        var info = root.RequiredElement("Info");
        var alias = info.Required("Alias");
        var key = info.Key("Key") ?? throw new InvalidDataException($"\"{alias}\" has no key.");
        var present = types.Get(key);
        if (alias != alias.ToSafeAlias(Strings))
            throw new InvalidDataException($"\"{alias}\" is no alias of a type.");
        if (types.Get(alias) is { } other && other.Key != key)
            throw new InvalidDataException($"The alias \"{alias}\" is in use by another type.");

        var parent = info.Text("Master") is { } master ? Needed(master) : null;
        var type = present ?? (parent is null ? Create(await FolderAsync(root, user), alias) : Create(parent, alias));
        type.Key = key;
        ReadInfo(info, type, alias);
        foreach (var part in info.Element("Compositions")?.Elements("Composition") ?? [])
            type.AddContentType(Needed(part.Value));
        await properties.ReadAsync(root, type);
        await ReadMoreAsync(root, info, type);
        await SaveAsync(type, present is null, user);
        return type;
    }

    private async Task SaveAsync(T type, bool isNew, Guid user)
    {
        try
        {
            var saved = isNew ? await types.CreateAsync(type, user) : await types.UpdateAsync(type, user);
            if (!saved.Success)
                throw new InvalidDataException($"\"{type.Alias}\" was refused: {saved.Result}.");
        }
        catch (InvalidCompositionException refused)
        {
            throw new InvalidDataException(refused.Message, refused);
        }
    }

    private static void ReadInfo(XElement info, T type, string alias)
    {
        type.Alias = alias;
        type.Name = info.Required("Name");
        type.Icon = info.Text("Icon");
        type.Thumbnail = info.Text("Thumbnail") ?? type.Thumbnail;
        type.Description = info.Text("Description");
        type.AllowedAsRoot = info.IsTrue("AllowAtRoot");
        type.IsElement = info.IsTrue("IsElement");
        type.AllowedInLibrary = info.IsTrue("AllowedInLibrary");
        type.Variations = info.Named<ContentVariation>("Variations");
        type.ListView = info.Key("ListView");
    }

    private async Task AllowChildrenAsync(XElement root, T type, Guid user)
    {
        var allowed = type.AllowedContentTypes?.ToList() ?? [];
        var children = (root.Element("Structure")?.Elements() ?? []).Select(element => types.Get(element.Value)).OfType<T>();
        foreach (var child in children.Where(child => allowed.All(sort => sort.Key != child.Key)).ToList())
            allowed.Add(new ContentTypeSort(child.Key, allowed.Count, child.Alias));
        if (allowed.Count == (type.AllowedContentTypes?.Count() ?? 0))
            return;

        type.AllowedContentTypes = allowed;
        await SaveAsync(type, isNew: false, user);
    }

    private T Needed(string alias) => types.Get(alias) ?? throw new InvalidDataException($"The type \"{alias}\", of which another is made, is not there.");

    /// <summary>The folder in which a new type lies, made where it is not there.</summary>
    private async Task<int> FolderAsync(XElement root, Guid user)
    {
        var names = root.Attribute("Folders")?.Value.Split('/').Select(WebUtility.UrlDecode).ToArray() ?? [];
        var keys = root.Attribute("FolderKeys")?.Value.Split('/').Select(key => PackageXml.KeyOf("FolderKeys", key)).ToArray() ?? [];
        EntityContainer? folder = null;
        for (var depth = 0; depth < names.Length; depth++)
        {
            Guid? key = keys.Length == names.Length ? keys[depth] : null;
            var name = names[depth] ?? string.Empty;
            folder = (key is { } known ? await folders.GetAsync(known) : null)
                ?? (await folders.GetAsync(name, FirstLevel + depth)).FirstOrDefault(found => found.ParentId == (folder?.Id ?? Constants.System.Root))
                ?? (await folders.CreateAsync(key, name, folder?.Key, user)).Result
                ?? throw new InvalidDataException($"The folder \"{name}\" was refused.");
        }

        return folder?.Id ?? Constants.System.Root;
    }

    /// <summary>Types come after those that they are made of.</summary>
    private static List<XElement> Ordered(IReadOnlyList<XElement> elements)
    {
        var byAlias = elements.Where(element => AliasOf(element) is not null).DistinctBy(AliasOf).ToDictionary(element => AliasOf(element)!);
        List<XElement> ordered = [];
        HashSet<XElement> seen = [];
        foreach (var element in elements)
            Visit(element);
        return ordered;

        void Visit(XElement element)
        {
            if (!seen.Add(element))
                return;
            foreach (var part in element.Element("Info")?.Descendants().Where(part => part.Name.LocalName is "Master" or "Composition") ?? [])
            {
                if (byAlias.TryGetValue(part.Value, out var needed))
                    Visit(needed);
            }

            ordered.Add(element);
        }

        static string? AliasOf(XElement element) => element.Element("Info")?.Text("Alias");
    }
}
