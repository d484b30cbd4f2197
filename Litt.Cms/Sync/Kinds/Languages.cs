using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Languages; their key in the files is made from the iso code, so that it is the same everywhere.</summary>
internal sealed class Languages(ILanguageService languages, IShortStringHelper strings) : ItemKind<ILanguage>
{
    public override string Folder => "Languages";

    public override string Element => "Language";

    public override SyncShape Shape { get; } = SyncShape.Of("Language Name IsoCode IsMandatory IsDefault Fallback", keyCounts: false);

    public override Guid KeyInFiles(ILanguage item) => MadeUpKey.Of(item.IsoCode);

    public override string FileName(ILanguage item) => SyncNames.OfText(item.IsoCode, strings);

    /// <summary>Those that others fall back to come first.</summary>
    public override int Rank(XElement root) => root.TextOrNull("Fallback") is null ? 0 : 1;

    protected override Task<ILanguage?> FindAsync(SyncItem file) => languages.GetAsync(file.Alias);

    protected override async Task<ILanguage?> GetAsync(Guid key) =>
        (await languages.GetAllAsync()).FirstOrDefault(language => language.Key == key);

    protected override async Task<IEnumerable<ILanguage>> GetAllAsync() => await languages.GetAllAsync();

    protected override Task<XElement> WriteAsync(ILanguage item, XElement? file)
    {
        var root = Root(KeyInFiles(item), item.IsoCode, 0);
        root.Add(
            new XElement("Name", item.CultureName),
            new XElement("IsoCode", item.IsoCode),
            new XElement("IsMandatory", item.IsMandatory),
            new XElement("IsDefault", item.IsDefault));
        if (item.FallbackIsoCode is { Length: > 0 } fallback)
            root.Add(new XElement("Fallback", fallback));
        return Task.FromResult(root);
    }

    protected override async Task SaveAsync(SyncItem file, ILanguage? item, SyncRun run)
    {
        var iso = file.Root.Required("IsoCode");
        var language = item ?? new Language(iso, file.Root.TextOrNull("Name") ?? iso);
        if (file.Root.TextOrNull("Name") is { } name)
            language.CultureName = name;
        language.IsMandatory = file.Root.Bool("IsMandatory");
        language.IsDefault = file.Root.Bool("IsDefault");
        language.FallbackIsoCode = await FallbackAsync(file, run);
        if (item is null)
            (await languages.CreateAsync(language, Constants.Security.SuperUserKey)).Granted();
        else
            (await languages.UpdateAsync(language, Constants.Security.SuperUserKey)).Granted();
    }

    /// <summary>Two languages that fall back to each other's neighbours may have come in the wrong order.</summary>
    protected override async Task LinkAsync(SyncItem file, ILanguage item, SyncRun run)
    {
        if (await FallbackAsync(file, run) is not { } fallback || fallback == item.FallbackIsoCode)
            return;
        item.FallbackIsoCode = fallback;
        (await languages.UpdateAsync(item, Constants.Security.SuperUserKey)).Granted();
    }

    protected override async Task DeleteAsync(ILanguage item) =>
        (await languages.DeleteAsync(item.IsoCode, Constants.Security.SuperUserKey)).Granted();

    private async Task<string?> FallbackAsync(SyncItem file, SyncRun run)
    {
        if (file.Root.TextOrNull("Fallback") is not { } fallback)
            return null;
        if (await languages.GetAsync(fallback) is not null)
            return fallback;
        run.Warn($"it falls back to {fallback}, which is not there");
        return null;
    }
}
