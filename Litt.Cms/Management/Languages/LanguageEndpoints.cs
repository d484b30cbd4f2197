using System.Globalization;
using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Languages;

/// <summary>A language of the site.</summary>
internal sealed record LanguageAnswer(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode)
{
    public static LanguageAnswer From(ILanguage language) =>
        new(language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);
}

/// <summary>A language where only its name is needed.</summary>
internal sealed record LanguageItem(string Name, string IsoCode)
{
    public static LanguageItem From(ILanguage language) => new(language.CultureName, language.IsoCode);
}

/// <summary>A new language.</summary>
internal sealed record CreateLanguage(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode = null);

/// <summary>The new state of a language.</summary>
internal sealed record UpdateLanguage(string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode = null);

/// <summary>The languages of the site, and the cultures that they can be made of.</summary>
internal static class LanguageEndpoints
{
    public static void MapLanguages(this IEndpointRouteBuilder api)
    {
        api.Get("/culture", Cultures);
        api.Get("/language", All);
        api.Get("/language/{isoCode}", ByIsoCode);
        api.Post("/language", Create).RequireAuthorization(Sections.Settings);
        api.Put("/language/{isoCode}", Update).RequireAuthorization(Sections.Settings);
        api.Delete("/language/{isoCode}", Delete).RequireAuthorization(Sections.Settings);
        api.Get("/item/language", Items);
        api.Get("/item/language/default", Default);
    }

    private static Paged<CultureAnswer> Cultures(Page page, ICultureService cultures) =>
        page.Cut(cultures.GetValidCultureInfos(), culture => new CultureAnswer(culture.Name, culture.EnglishName));

    private static async Task<Paged<LanguageAnswer>> All(Page page, ILanguageService languages) =>
        page.Cut((await languages.GetAllAsync()).ToArray(), LanguageAnswer.From);

    private static async Task<IResult> ByIsoCode(string isoCode, ILanguageService languages) =>
        await languages.GetAsync(isoCode) is { } language ? Answer.With(LanguageAnswer.From(language)) : LanguageOperationStatus.NotFound.ToProblem();

    private static async Task<IResult> Create(CreateLanguage wish, ILanguageService languages, Editor editor)
    {
        if (CultureOf(wish.IsoCode) is not { } culture)
            return LanguageOperationStatus.InvalidIsoCode.ToProblem();

        Language language = new(culture.Name, wish.Name)
        {
            IsDefault = wish.IsDefault,
            IsMandatory = wish.IsMandatory,
            FallbackIsoCode = wish.FallbackIsoCode,
        };
        return (await languages.CreateAsync(language, editor.Key)).ToHttp(made => Answer.Created("language", made.IsoCode));
    }

    private static async Task<IResult> Update(string isoCode, UpdateLanguage wish, ILanguageService languages, Editor editor)
    {
        if (await languages.GetAsync(isoCode) is not { } language)
            return LanguageOperationStatus.NotFound.ToProblem();

        language.CultureName = wish.Name;
        language.IsDefault = wish.IsDefault;
        language.IsMandatory = wish.IsMandatory;
        language.FallbackIsoCode = wish.FallbackIsoCode;
        return (await languages.UpdateAsync(language, editor.Key)).ToHttp();
    }

    private static async Task<IResult> Delete(string isoCode, ILanguageService languages, Editor editor) =>
        (await languages.DeleteAsync(isoCode, editor.Key)).ToHttp();

    private static async Task<IEnumerable<LanguageItem>> Items(string[] isoCode, ILanguageService languages) =>
        isoCode.Length == 0 ? [] : (await languages.GetMultipleAsync(isoCode)).Select(LanguageItem.From);

    private static async Task<IResult> Default(ILanguageService languages) =>
        await languages.GetDefaultLanguageAsync() is { } language ? Answer.With(LanguageItem.From(language)) : LanguageOperationStatus.MissingDefault.ToProblem();

    private static CultureInfo? CultureOf(string isoCode)
    {
        try
        {
            return CultureInfo.GetCultureInfo(isoCode);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private sealed record CultureAnswer(string Name, string EnglishName);
}
