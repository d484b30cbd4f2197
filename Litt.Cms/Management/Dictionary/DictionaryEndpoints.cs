using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Dictionary;

/// <summary>A text in one language.</summary>
internal sealed record Translation(string IsoCode, string Text)
{
    [System.Text.Json.Serialization.JsonPropertyName("translation")]
    public string Text { get; } = Text;
}

/// <summary>A text of the site with its translations.</summary>
internal sealed record DictionaryAnswer(Guid Id, string Name, IReadOnlyList<Translation> Translations)
{
    public static DictionaryAnswer From(IDictionaryItem item) =>
        new(item.Key, item.ItemKey, [.. item.Translations.Select(text => new Translation(text.LanguageIsoCode, text.Value))]);
}

/// <summary>A text of the site in the list of all, with the languages that it is translated to.</summary>
internal sealed record DictionaryOverview(string? Name, Guid Id, Reference? Parent, IReadOnlyList<string> TranslatedIsoCodes)
{
    public static DictionaryOverview From(IDictionaryItem item) => new(
        item.ItemKey,
        item.Key,
        Reference.To(item.ParentId),
        [.. item.Translations.Where(text => !string.IsNullOrWhiteSpace(text.Value)).Select(text => text.LanguageIsoCode)]);
}

/// <summary>The new state of a text.</summary>
internal record SaveDictionaryItem(string Name, IReadOnlyList<Translation> Translations)
{
    public HashSet<string> Cultures() => [.. Translations.Select(text => text.IsoCode)];

    public async Task CopyToAsync(IDictionaryItem item, ILanguageService languages)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        item.ItemKey = Name;
        item.Translations = [.. Translations.Where(text => known.ContainsKey(text.IsoCode)).Select(text => new DictionaryTranslation(known[text.IsoCode], text.Text))];
    }
}

/// <summary>A new text.</summary>
internal sealed record CreateDictionaryItem(string Name, IReadOnlyList<Translation> Translations, Reference? Parent = null, Guid? Id = null)
    : SaveDictionaryItem(Name, Translations);

/// <summary>The texts of the site in all of its languages.</summary>
internal static class DictionaryEndpoints
{
    private static readonly Problem NoName = Problem.Invalid("$.name", "A text needs a name, by which views find it.");

    public static void MapDictionary(this IEndpointRouteBuilder api)
    {
        api.MapDictionaryTree();
        api.Get("/item/dictionary", Items);
        var dictionary = api.MapGroup("/dictionary");
        dictionary.RequireAuthorization(Sections.Translation);
        dictionary.Get("", All);
        dictionary.Get("/{id:guid}", ById);
        dictionary.Post("", Create);
        dictionary.Put("/{id:guid}", Update);
        dictionary.Delete("/{id:guid}", async (Guid id, IDictionaryItemService service, Editor editor) => (await service.DeleteAsync(id, editor.Key)).ToHttp());
        dictionary.Put("/{id:guid}/move", Move);
        dictionary.MapDictionaryFiles();
    }

    private static async Task<IEnumerable<NamedItem>> Items(Guid[] id, IDictionaryItemService service) =>
        id.Length == 0 ? [] : (await service.GetManyAsync(id)).Select(item => new NamedItem(item.ItemKey, item.Key, []));

    private static async Task<Paged<DictionaryOverview>> All(Page page, IDictionaryItemService service, string? filter) =>
        page.Cut((await service.GetDescendantsAsync(null, filter)).ToArray(), DictionaryOverview.From);

    private static async Task<IResult> ById(Guid id, IDictionaryItemService service) =>
        await service.GetAsync(id) is { } item ? Answer.With(DictionaryAnswer.From(item)) : DictionaryItemOperationStatus.ItemNotFound.ToProblem();

    private static async Task<IResult> Create(
        CreateDictionaryItem wish, IDictionaryItemService service, ILanguageService languages, IDictionaryPermissionAuthorizer permissions, Editor editor)
    {
        if (string.IsNullOrWhiteSpace(wish.Name))
            return NoName;

        if (!await permissions.IsAuthorizedForCultures(await editor.UserAsync(), wish.Cultures()))
            return Problem.Forbidden;

        DictionaryItem item = new(wish.Parent?.Id, wish.Name);
        if (wish.Id is { } id)
            item.Key = id;

        await wish.CopyToAsync(item, languages);
        return (await service.CreateAsync(item, editor.Key)).ToHttp(made => Answer.Created("dictionary", made.Key));
    }

    private static async Task<IResult> Update(
        Guid id, SaveDictionaryItem wish, IDictionaryItemService service, ILanguageService languages, IDictionaryPermissionAuthorizer permissions, Editor editor)
    {
        if (string.IsNullOrWhiteSpace(wish.Name))
            return NoName;

        if (!await permissions.IsAuthorizedForCultures(await editor.UserAsync(), wish.Cultures()))
            return Problem.Forbidden;

        if (await service.GetAsync(id) is not { } item)
            return DictionaryItemOperationStatus.ItemNotFound.ToProblem();

        await wish.CopyToAsync(item, languages);
        return (await service.UpdateAsync(item, editor.Key)).ToHttp();
    }

    private static async Task<IResult> Move(Guid id, MoveDictionaryItem wish, IDictionaryItemService service, Editor editor) =>
        await service.GetAsync(id) is { } item
            ? (await service.MoveAsync(item, wish.Target?.Id, editor.Key)).ToHttp()
            : DictionaryItemOperationStatus.ItemNotFound.ToProblem();

    private sealed record MoveDictionaryItem(Reference? Target = null);
}
