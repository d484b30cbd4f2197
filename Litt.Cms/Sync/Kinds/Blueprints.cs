using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Blueprints: documents that others begin as, in folders of their own.</summary>
internal sealed class Blueprints(
    IContentService contents,
    IContentBlueprintContainerService folders,
    IContentTypeService types,
    ILanguageService languages,
    ContentPlaces places,
    ContentStamps stamps,
    ContentTemplates templates,
    IShortStringHelper strings) : ContentKind<IContent>(ContentTree.Blueprints, places, languages, strings)
{
    public override string Folder => "Blueprints";

    public override string Handler => "ContentTemplateHandler";

    public override string Element => "Content";

    public override SyncShape Shape { get; } = SyncShape.Of(
        Names + " Content Published Schedule ContentSchedule Culture Action Date Template IsBlueprint", derived: "Path Published Schedule IsBlueprint");

    public override IReadOnlyDictionary<Guid, string?> Stamps(IReadOnlyCollection<Guid>? keys = null) =>
        stamps.Of(UmbracoObjectTypes.DocumentBlueprint, keys, new HashSet<int>());

    /// <summary>The keys of the blueprints of a type: their files name it.</summary>
    public IEnumerable<Guid> OfType(IContentType type) => contents.GetBlueprintsForContentTypes(type.Id).Select(item => item.Key);

    protected override Task<IContent?> GetAsync(Guid key) => Task.FromResult(contents.GetBlueprintById(key));

    protected override Task<IEnumerable<IContent>> GetAllAsync() => Task.FromResult(contents.GetBlueprintsForContentTypes());

    protected override async Task<XElement> WriteAsync(IContent item, XElement? file) => Write(item, ContentValues.All,
        ContentStates.Published(item), new XElement("Schedule"), await templates.WriteAsync(item), new XElement("IsBlueprint", item.Blueprint));

    /// <summary>A folder that is not there is made, as its key and name stand in the file.</summary>
    protected override async Task<int> PlaceAsync(XElement info, IContent? item, SyncRun run)
    {
        var element = info.At("Parent");
        if (element.KeyAttr() is var key && key != Guid.Empty && element!.Value.Length > 0 && await folders.GetAsync(key) is null)
            (await folders.CreateAsync(key, element.Value, null, Constants.Security.SuperUserKey)).Granted();
        return await base.PlaceAsync(info, item, run);
    }

    protected override IContent Create(XElement info, string name, int parent)
    {
        var alias = info.Required("ContentType");
        var type = types.Get(alias) ?? throw new SyncException($"There is no document type \"{alias}\"", info.At("ContentType")!.LineOf());
        return new Content(name, parent, type) { Blueprint = true };
    }

    protected override Task<IContent> MoveAsync(IContent item, int parent)
    {
        item.ParentId = parent;
        contents.MoveBlueprint(item, Constants.Security.SuperUserId);
        return Task.FromResult(contents.GetBlueprintById(item.Key)!);
    }

    protected override async Task SaveAsync(SyncItem file, XElement info, IContent item, int order, SyncRun run)
    {
        var template = (await templates.FindAsync(info, run))?.Id;
        item.TemplateId = template;
        contents.SaveBlueprint(item, null, Constants.Security.SuperUserId);
        if (item.SortOrder == order && item.TemplateId == template)
            return;
        item.SortOrder = order;
        item.TemplateId = template;
        contents.SaveBlueprint(item, null, Constants.Security.SuperUserId);
    }

    protected override Task DeleteAsync(IContent item)
    {
        contents.DeleteBlueprint(item);
        return Task.CompletedTask;
    }
}
