using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Packaging;

/// <summary>Brings document types into the site, with the templates of theirs that are there.</summary>
internal sealed class DocumentTypeInstallation(
    IContentTypeService types,
    IContentTypeContainerService folders,
    ITemplateService templates,
    PropertyInstallation properties,
    IShortStringHelper strings,
    ICoreScopeProvider scopes) : TypeInstallation<IContentType>(types, folders, properties, strings, scopes)
{
    protected override IContentType Create(int parentId, string alias) => new ContentType(Strings, parentId) { Alias = alias };

    protected override IContentType Create(IContentType parent, string alias) => new ContentType(Strings, parent, alias);

    protected override async Task ReadMoreAsync(XElement root, XElement info, IContentType type)
    {
        var allowed = type.AllowedTemplates?.ToList() ?? [];
        foreach (var element in info.Element("AllowedTemplates")?.Elements("Template") ?? [])
        {
            if (await templates.GetAsync(element.Value) is { } template && allowed.All(known => known.Id != template.Id))
                allowed.Add(template);
        }

        type.AllowedTemplates = allowed;
        if (info.Text("DefaultTemplate") is { } alias && await templates.GetAsync(alias) is { } preferred)
            type.SetDefaultTemplate(preferred);
        if (root.Element("HistoryCleanupPolicy") is { } policy)
            type.HistoryCleanup = CleanupOf(policy);
    }

    private static HistoryCleanup CleanupOf(XElement policy) => new()
    {
        PreventCleanup = bool.TryParse(policy.Attribute("preventCleanup")?.Value, out var prevented) && prevented,
        KeepAllVersionsNewerThanDays = PackageXml.Number(policy.Attribute("keepAllVersionsNewerThanDays")?.Value),
        KeepLatestVersionPerDayForDays = PackageXml.Number(policy.Attribute("keepLatestVersionPerDayForDays")?.Value),
    };
}

/// <summary>Brings media types into the site.</summary>
internal sealed class MediaTypeInstallation(
    IMediaTypeService types, IMediaTypeContainerService folders, PropertyInstallation properties, IShortStringHelper strings, ICoreScopeProvider scopes)
    : TypeInstallation<IMediaType>(types, folders, properties, strings, scopes)
{
    protected override IMediaType Create(int parentId, string alias) => new MediaType(Strings, parentId) { Alias = alias };

    protected override IMediaType Create(IMediaType parent, string alias) => new MediaType(Strings, parent, alias);
}

/// <summary>Brings member types into the site.</summary>
internal sealed class MemberTypeInstallation(
    IMemberTypeService types, IMemberTypeContainerService folders, PropertyInstallation properties, IShortStringHelper strings, ICoreScopeProvider scopes)
    : TypeInstallation<IMemberType>(types, folders, properties, strings, scopes)
{
    protected override IMemberType Create(int parentId, string alias) => new MemberType(Strings, parentId) { Alias = alias };

    protected override IMemberType Create(IMemberType parent, string alias) => new MemberType(Strings, parent, alias);
}
