using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Packaging;

/// <summary>
/// Brings dictionary items into the site, with those below them. As in Umbraco an item that is there keeps its words and its place,
/// and gets those of the languages in which it has none.
/// </summary>
internal sealed class DictionaryInstallation(IDictionaryItemService dictionary, ILanguageService languages, ICoreScopeProvider scopes)
{
    private const string Item = "DictionaryItem";

    /// <summary>All of them, or none.</summary>
    /// <exception cref="InvalidDataException">An item has no name or no key, or Umbraco refuses it.</exception>
    public async Task<IReadOnlyList<IDictionaryItem>> InstallAsync(IReadOnlyList<XElement> elements, Guid? parent, Guid user)
    {
        using var scope = scopes.CreateCoreScope();
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        List<IDictionaryItem> installed = [];
        foreach (var element in elements)
            await InstallAsync(element, parent, user, known, installed);
        scope.Complete();
        return installed;
    }

    private async Task InstallAsync(XElement element, Guid? parent, Guid user, Dictionary<string, ILanguage> known, List<IDictionaryItem> installed)
    {
        if (element.Name.LocalName != Item || element.Attribute("Name")?.Value is not { Length: > 0 } name)
            throw new InvalidDataException($"<{element.Name.LocalName}> is no {Item} with a name.");
        var key = PackageXml.KeyOf("Key", element.Attribute("Key")?.Value) ?? throw new InvalidDataException($"\"{name}\" has no key.");

        var present = await dictionary.GetAsync(key);
        var item = present ?? new DictionaryItem(parent, name) { Key = key };
        item.Translations = [.. item.Translations, .. Words(element, known).Where(word => item.Translations.All(old => old.LanguageIsoCode != word.LanguageIsoCode))];
        var saved = present is null ? await dictionary.CreateAsync(item, user) : await dictionary.UpdateAsync(item, user);
        if (!saved.Success)
            throw new InvalidDataException($"\"{name}\" was refused: {saved.Status}.");

        installed.Add(saved.Result);
        foreach (var child in element.Elements(Item))
            await InstallAsync(child, key, user, known, installed);
    }

    private static IEnumerable<IDictionaryTranslation> Words(XElement element, Dictionary<string, ILanguage> known) => element.Elements("Value")
        .DistinctBy(value => value.Attribute("LanguageCultureAlias")?.Value, StringComparer.OrdinalIgnoreCase)
        .Where(value => known.ContainsKey(value.Attribute("LanguageCultureAlias")?.Value ?? string.Empty))
        .Select(value => new DictionaryTranslation(known[value.Attribute("LanguageCultureAlias")!.Value], value.Value));
}
