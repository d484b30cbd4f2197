using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Packaging;

/// <summary>Brings what Umbraco's package XML describes into the site. All that is wrong with it is an <see cref="InvalidDataException"/>.</summary>
internal sealed class PackageDataInstallation(
    DocumentTypeInstallation documentTypes,
    MediaTypeInstallation mediaTypes,
    MemberTypeInstallation memberTypes,
    DictionaryInstallation dictionary,
    IUserIdKeyResolver users) : IPackageDataInstallation
{
    public IReadOnlyList<IContentType> ImportDocumentType(XElement docTypeElement, int userId) => ImportDocumentTypes([docTypeElement], userId);

    public IReadOnlyList<IContentType> ImportDocumentTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        documentTypes.InstallAsync([.. docTypeElements], KeyOf(userId)).GetAwaiter().GetResult();

    public IReadOnlyList<IMediaType> ImportMediaTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        mediaTypes.InstallAsync([.. docTypeElements], KeyOf(userId)).GetAwaiter().GetResult();

    public IReadOnlyList<IMemberType> ImportMemberTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        memberTypes.InstallAsync([.. docTypeElements], KeyOf(userId)).GetAwaiter().GetResult();

    public IReadOnlyList<IDictionaryItem> ImportDictionaryItems(IEnumerable<XElement> dictionaryItemElementList, int userId) =>
        dictionary.InstallAsync([.. dictionaryItemElementList], null, KeyOf(userId)).GetAwaiter().GetResult();

    public IEnumerable<IDictionaryItem> ImportDictionaryItem(XElement dictionaryItemElement, int userId, Guid? parentId) =>
        dictionary.InstallAsync([dictionaryItemElement], parentId, KeyOf(userId)).GetAwaiter().GetResult();

    public Guid GetContentTypeKey(XElement contentType) => contentType.RequiredElement("Info").Key("Key") ?? throw new InvalidDataException("<Info> has no <Key>.");

    public string? GetEntityTypeAlias(XElement entityType) => entityType.Element("Info")?.Text("Alias");

    public IReadOnlyList<IDataType> ImportDataTypes(IReadOnlyCollection<XElement> dataTypeElements, int userId) => throw NotWritten("data types");

    public IReadOnlyList<ILanguage> ImportLanguages(IEnumerable<XElement> languageElements, int userId) => throw NotWritten("languages");

    public Task<IEnumerable<ITemplate>> ImportTemplateAsync(XElement templateElement, int userId) => throw NotWritten("templates");

    public Task<IReadOnlyList<ITemplate>> ImportTemplatesAsync(IReadOnlyCollection<XElement> templateElements, int userId) => throw NotWritten("templates");

    public IReadOnlyList<TContentBase> ImportContentBase<TContentBase, TContentTypeComposition>(
        IEnumerable<CompiledPackageContentBase> docs,
        IDictionary<string, TContentTypeComposition> importedDocumentTypes,
        int userId,
        IContentTypeBaseService<TContentTypeComposition> typeService,
        IContentServiceBase<TContentBase> service)
        where TContentBase : class, IContentBase
        where TContentTypeComposition : IContentTypeComposition => throw NotWritten("content");

    public InstallationSummary InstallPackageData(CompiledPackage compiledPackage, int userId) => throw NotWritten("whole packages");

    private Guid KeyOf(int userId) => users.GetAsync(userId).GetAwaiter().GetResult();

    private static NotSupportedException NotWritten(string what) => new($"Installing {what} from a package is not written yet.");
}
