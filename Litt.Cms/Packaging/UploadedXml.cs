using System.Xml;
using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ImportExport;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Packaging;

/// <summary>Reads uploaded XML as Core's own service does, which lets the exceptions of what is no XML through.</summary>
internal sealed class UploadedXml(ITemporaryFileService files, IPackageDataInstallation installation, ICoreScopeProvider scopes)
    : ITemporaryFileToXmlImportService
{
    private readonly TemporaryFileToXmlImportService core = new(files, installation, scopes);

    public async Task<Attempt<XElement?, TemporaryFileXmlImportOperationStatus>> LoadXElementFromTemporaryFileAsync(Guid temporaryFileId)
    {
        try
        {
            return await core.LoadXElementFromTemporaryFileAsync(temporaryFileId);
        }
        catch (XmlException)
        {
            return Attempt.FailWithStatus<XElement?, TemporaryFileXmlImportOperationStatus>(TemporaryFileXmlImportOperationStatus.UndeterminedEntityType, null);
        }
    }

    public void CleanupFileIfScopeCompletes(Guid temporaryFileId) => core.CleanupFileIfScopeCompletes(temporaryFileId);

    public Attempt<UmbracoEntityTypes> GetEntityType(XElement entityElement) => core.GetEntityType(entityElement);

    public async Task<Attempt<EntityXmlAnalysis?, TemporaryFileXmlImportOperationStatus>> AnalyzeAsync(Guid temporaryFileId)
    {
        try
        {
            return await core.AnalyzeAsync(temporaryFileId);
        }
        catch (Exception unreadable) when (unreadable is XmlException or InvalidDataException)
        {
            return Attempt.FailWithStatus<EntityXmlAnalysis?, TemporaryFileXmlImportOperationStatus>(TemporaryFileXmlImportOperationStatus.UndeterminedEntityType, null);
        }
    }
}
