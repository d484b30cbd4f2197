using System.Text.RegularExpressions;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Documents: names, values, place, order and what is published of them.</summary>
internal sealed partial class Contents(
    IContentService contents,
    IContentTypeService types,
    ILanguageService languages,
    ContentPlaces places,
    ContentStates states,
    ContentStamps stamps,
    ContentTemplates templates,
    IShortStringHelper strings) : ContentKind<IContent>(ContentTree.Documents, places, languages, strings)
{
    public override string Folder => "Content";

    public override string Element => "Content";

    public override SyncShape Shape { get; } =
        SyncShape.Of(Names + " Content Published Schedule ContentSchedule Culture Action Date Template", derived: "Path");

    public override IReadOnlyDictionary<Guid, string?> Stamps(IReadOnlyCollection<Guid>? keys = null) =>
        stamps.Of(UmbracoObjectTypes.Document, keys, states.Scheduled(keys));

    public override async IAsyncEnumerable<WrittenItem> AllAsync(Func<Guid, XElement?> files)
    {
        foreach (var item in Pages.Of((int page, int size, out long total) => contents.GetPagedDescendants(Constants.System.Root, page, size, out total)))
            yield return await OneAsync(item, files(item.Key));
    }

    /// <summary>The keys of a document's descendants: their files repeat its name.</summary>
    public IEnumerable<Guid> Below(IContent item) =>
        Pages.Of((int page, int size, out long total) => contents.GetPagedDescendants(item.Id, page, size, out total)).Select(child => child.Key);

    /// <summary>The keys of the documents of a type: their files name it.</summary>
    public IEnumerable<Guid> OfType(IContentType type) =>
        Pages.Of((int page, int size, out long total) => contents.GetPagedOfType(type.Id, page, size, out total, null!, null)).Select(item => item.Key);

    /// <summary>The keys of the documents that are shown with a template: their files name it.</summary>
    public IEnumerable<Guid> ShownWith(ITemplate template) =>
        Pages.Of((int page, int size, out long total) => contents.GetPagedDescendants(Constants.System.Root, page, size, out total))
            .Where(item => item.TemplateId == template.Id).Select(item => item.Key);

    protected override Task<IContent?> GetAsync(Guid key) => Task.FromResult(contents.GetById(key));

    protected override Task<IEnumerable<IContent>> GetAllAsync() =>
        throw new NotSupportedException($"{nameof(Contents)}.{nameof(GetAllAsync)}: documents are read in pages.");

    protected override async Task<XElement> WriteAsync(IContent item, XElement? file) =>
        Write(item, ContentValues.All, ContentStates.Published(item), states.Schedule(item), await templates.WriteAsync(item));

    /// <summary>A date that has passed since the file was written asks for nothing any more.</summary>
    public override void Fit(XElement current, XElement file)
    {
        ContentStates.Fit(current, file);
        base.Fit(current, file);
    }

    protected override IContent Create(XElement info, string name, int parent)
    {
        var alias = info.Required("ContentType");
        var type = types.Get(alias) ?? throw new SyncException($"There is no document type \"{alias}\"", info.At("ContentType")!.LineOf());
        return new Content(name, parent, type);
    }

    protected override Task<IContent> MoveAsync(IContent item, int parent)
    {
        contents.Move(item, parent).Granted();
        return Task.FromResult(contents.GetById(item.Key)!);
    }

    protected override async Task SaveAsync(SyncItem file, XElement info, IContent item, int order, SyncRun run)
    {
        var template = (await templates.FindAsync(info, run))?.Id;
        item.TemplateId = template;
        contents.Save(item, Constants.Security.SuperUserId, states.ScheduleOf(file.Root, item, run)).Granted();

        // Umbraco puts a new document at the end, and gives it its type's template.
        if (item.SortOrder != order || item.TemplateId != template)
        {
            item.SortOrder = order;
            item.TemplateId = template;
            contents.Save(item).Granted();
        }
        if (!info.Bool("Trashed"))
            states.Apply(file.Root, contents.GetById(file.Key)!);
    }

    public override bool HasLinks(SyncItem file) => file.Root.Bool("Info", "Trashed") || Keys().IsMatch(file.Root.Text(SyncShape.Open));

    /// <summary>
    /// A document goes to the recycle bin when all that lies below it is there, and takes that along.
    /// One that points to a document imported after it is saved again, so that the reference is noted.
    /// </summary>
    protected override Task LinkAsync(SyncItem file, IContent item, SyncRun run)
    {
        if (file.Root.Bool("Info", "Trashed"))
        {
            if (!item.Trashed)
                contents.MoveToRecycleBin(item).Granted();
            return Task.CompletedTask;
        }
        var pointsToNew = Keys().Matches(file.Root.Text(SyncShape.Open))
            .Any(match => Guid.TryParse(match.Value, out var key) && key != item.Key && run.Created.Contains(key));
        if (pointsToNew)
        {
            // Umbraco saves nothing where nothing has changed.
            item.UpdateDate = DateTime.UtcNow;
            contents.Save(item).Granted();
        }

        return Task.CompletedTask;
    }

    protected override Task DeleteAsync(IContent item)
    {
        contents.Delete(item).Granted();
        return Task.CompletedTask;
    }

    [GeneratedRegex("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Keys();
}
