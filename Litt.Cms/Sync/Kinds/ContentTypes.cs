using System.Globalization;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Document types, compositions and element types.</summary>
internal sealed class ContentTypes(
    IContentTypeService types,
    IContentTypeContainerService folders,
    ITemplateService templates,
    TypeProperties properties,
    IShortStringHelper strings)
    : TypeKind<IContentType>(types, new TypeFolders<IContentType>(folders), properties, strings)
{
    private readonly IShortStringHelper strings = strings;
    private readonly IContentTypeService types = types;

    public override string Folder => "ContentTypes";

    public override string Element => "ContentType";

    public override SyncShape Shape { get; } = SyncShape.Of(TypeXml.Names);

    /// <summary>The keys of the types whose documents may be shown with a template: their files name it.</summary>
    public IEnumerable<Guid> ShownWith(ITemplate template) =>
        types.GetAll().Where(type => type.AllowedTemplates?.Any(allowed => allowed.Key == template.Key) == true).Select(type => type.Key);

    protected override bool SupportsPublishing => true;

    protected override IContentType Create(int parentId) => new ContentType(strings, parentId);

    protected override async Task<XElement> WriteAsync(IContentType item, XElement? file)
    {
        var info = TypeXml.Info(item);
        info.Add(
            Cleanup(item.HistoryCleanup),
            await WritePlaceAsync(item),
            TypeXml.Compositions(item),
            new XElement("DefaultTemplate", item.DefaultTemplate?.Alias ?? string.Empty),
            new XElement("AllowedTemplates", (item.AllowedTemplates ?? [])
                .OrderBy(template => template.Alias, StringComparer.InvariantCulture)
                .Select(template => new XElement("Template", template.Alias, new XAttribute("Key", template.Key)))),
            new XElement("AllowedInLibrary", item.AllowedInLibrary));
        var root = Root(item.Key, item.Alias, item.Level);
        root.Add(
            info,
            TypeXml.Structure(item, Element),
            TypeXml.Properties(item, property => [new XElement("Variations", property.Variations)]),
            TypeXml.Tabs(item));
        return root;
    }

    protected override async Task ReadMoreAsync(SyncItem file, XElement info, IContentType type, SyncRun run)
    {
        type.AllowedInLibrary = info.Bool("AllowedInLibrary");
        if (info.At("HistoryCleanup") is { } cleanup)
        {
            type.HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = cleanup.Bool("PreventCleanup"),
                KeepAllVersionsNewerThanDays = cleanup.Int("KeepAllVersionsNewerThanDays"),
                KeepLatestVersionPerDayForDays = cleanup.Int("KeepLatestVersionPerDayForDays"),
            };
        }

        var allowed = new List<ITemplate>();
        foreach (var element in info.At("AllowedTemplates")?.Elements("Template") ?? [])
        {
            if ((await templates.GetAsync(element.KeyAttr()) ?? await templates.GetAsync(element.Value)) is { } template)
                allowed.Add(template);
            else
                run.Warn($"the template \"{element.Value}\" is not there");
        }
        type.AllowedTemplates = allowed;
        type.SetDefaultTemplate(info.TextOrNull("DefaultTemplate") is { } alias ? await templates.GetAsync(alias) : null);
    }

    private static XElement? Cleanup(HistoryCleanup? cleanup) => cleanup is null ? null : new XElement("HistoryCleanup",
        new XElement("PreventCleanup", cleanup.PreventCleanup.ToString()),
        new XElement("KeepAllVersionsNewerThanDays", Days(cleanup.KeepAllVersionsNewerThanDays)),
        new XElement("KeepLatestVersionPerDayForDays", Days(cleanup.KeepLatestVersionPerDayForDays)));

    private static string Days(int? days) => days?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
