using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Install;

/// <summary>Makes the language that every Umbraco begins with.</summary>
internal sealed class DefaultLanguage(ILanguageService languages)
{
    private const string IsoCode = "en-US";

    public async Task EnsureAsync()
    {
        if ((await languages.GetAllAsync()).Any())
            return;
        var made = await languages.CreateAsync(new Language(IsoCode, "English (United States)") { IsDefault = true }, Constants.Security.SuperUserKey);
        if (!made.Success)
            throw new InstallException($"The language {IsoCode} can't be made: {made.Status}.");
    }
}
