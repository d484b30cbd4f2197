using Litt.Cms.Management.Common;
using Litt.Cms.Management.ContentTypes;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Dictionary;

/// <summary>The uploaded file that is imported, and under which text.</summary>
internal sealed record ImportDictionary(Reference TemporaryFile, Reference? Parent = null);

/// <summary>Texts as files that other sites can import, as Umbraco writes and reads them.</summary>
internal static class DictionaryFiles
{
    private const string Extension = ".udt";

    public static void MapDictionaryFiles(this IEndpointRouteBuilder dictionary)
    {
        dictionary.Get("/{id:guid}/export", Export);
        dictionary.Post("/import", Import);
    }

    private static async Task<IResult> Export(Guid id, IDictionaryItemService service, IEntityXmlSerializer xml, bool includeChildren = false) =>
        await service.GetAsync(id) is { } item
            ? xml.Serialize(item, includeChildren).ToFile(item.ItemKey)
            : DictionaryItemOperationStatus.ItemNotFound.ToProblem();

    private static async Task<IResult> Import(
        ImportDictionary wish,
        ITemporaryFileService files,
        ITemporaryFileToXmlImportService reading,
        IDictionaryItemService service,
        IPackageDataInstallation installation,
        IDictionaryPermissionAuthorizer permissions,
        IUserIdKeyResolver users,
        Editor editor)
    {
        if (await files.GetAsync(wish.TemporaryFile.Id) is not { } file)
            return TemporaryFileOperationStatus.NotFound.ToProblem();
        if (wish.Parent is { } parent && await service.GetAsync(parent.Id) is null)
            return DictionaryItemOperationStatus.ParentNotFound.ToProblem();
        if (!file.FileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return Problem.Invalid("$.temporaryFile", "Only .udt files can be imported.");
        if ((await reading.LoadXElementFromTemporaryFileAsync(file.Key)).Result is not { } xml)
            return Problem.Invalid("$.temporaryFile", "The file could not be read.");

        HashSet<string> cultures = [.. xml.DescendantsAndSelf("Value").Select(word => word.Attribute("LanguageCultureAlias")?.Value ?? string.Empty)];
        if (!await permissions.IsAuthorizedForCultures(await editor.UserAsync(), cultures))
            return Problem.Forbidden;

        try
        {
            var imported = installation.ImportDictionaryItem(xml, await users.GetAsync(editor.Key), wish.Parent?.Id).First();
            await files.DeleteAsync(file.Key);
            return Answer.Created("dictionary", imported.Key);
        }
        catch (InvalidDataException refused)
        {
            return Problem.Invalid("$.temporaryFile", refused.Message);
        }
    }
}
