using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Documents: names, values, place, order and what is published of them.</summary>
internal sealed partial class Contents(
    IContentService contents,
    IContentTypeService types,
    ITemplateService templates,
    ILanguageService languages,
    ContentPlaces places,
    ContentStates states,
    ContentStamps stamps,
    IShortStringHelper strings) : ItemKind<IContent>
{
    private const int PageSize = 500;

    public override string Folder => "Content";

    public override string Element => "Content";

    public override SyncGroup Group => SyncGroup.Content;

    public override SyncShape Shape { get; } = SyncShape.Of("""
        Content Info Parent Path Trashed ContentType CreateDate NodeName Name SortOrder Published Schedule ContentSchedule
        Culture Action Date Template Properties Value
        """, derived: "Path");

    /// <summary>Parents come first, and children in their order, so that a new site needs no sorting.</summary>
    public override IEnumerable<Guid> Needs(XElement root) => [root.At("Info", "Parent").KeyAttr()];

    public override int Rank(XElement root) => root.Int("Info", "SortOrder") ?? 0;

    public override IReadOnlyDictionary<Guid, string?> Stamps(IReadOnlyCollection<Guid>? keys = null) =>
        stamps.Of(UmbracoObjectTypes.Document, keys, states.Scheduled(keys));

    public override Guid KeyInFiles(IContent item) => item.Key;

    public override string FileName(IContent item) =>
        SyncNames.OfText(item.Name ?? item.Id.ToString(CultureInfo.InvariantCulture), strings);

    public override async IAsyncEnumerable<WrittenItem> AllAsync(Func<Guid, XElement?> files)
    {
        long page = 0, total;
        do
        {
            foreach (var item in contents.GetPagedDescendants(Constants.System.Root, page, PageSize, out total))
                yield return await OneAsync(item, files(item.Key));
        }
        while (++page * PageSize < total);
    }

    /// <summary>The keys of a document's descendants: their files repeat its name.</summary>
    public IEnumerable<Guid> Below(IContent item)
    {
        long page = 0, total;
        do
        {
            foreach (var child in contents.GetPagedDescendants(item.Id, page, PageSize, out total))
                yield return child.Key;
        }
        while (++page * PageSize < total);
    }

    protected override Task<IContent?> FindAsync(SyncItem file) => Task.FromResult(contents.GetById(file.Key));

    protected override Task<IContent?> GetAsync(Guid key) => Task.FromResult(contents.GetById(key));

    protected override Task<IEnumerable<IContent>> GetAllAsync() =>
        throw new NotSupportedException($"{nameof(Contents)}.{nameof(GetAllAsync)}: documents are read in pages.");

    protected override async Task<XElement> WriteAsync(IContent item, XElement? file)
    {
        var name = item.Name ?? item.Id.ToString(CultureInfo.InvariantCulture);
        var root = Root(item.Key, name, ContentPlaces.Level(item));
        root.Add(
            new XElement("Info",
                places.Parent(item),
                new XElement("Path", places.Path(item)),
                places.Trashed(item),
                new XElement("ContentType", item.ContentType.Alias),
                new XElement("CreateDate", item.CreateDate.ToString("s", CultureInfo.InvariantCulture)),
                new XElement("NodeName", new XAttribute("Default", name), item.AvailableCultures
                    .OrderBy(culture => culture, StringComparer.InvariantCulture)
                    .Select(culture => new XElement("Name", item.GetCultureName(culture), new XAttribute("Culture", culture)))),
                new XElement("SortOrder", item.SortOrder),
                ContentStates.Published(item),
                states.Schedule(item),
                await TemplateAsync(item)),
            ContentValues.Write(item));
        return root;
    }

    protected override async Task SaveAsync(SyncItem file, IContent? item, SyncRun run)
    {
        var info = file.Root.At("Info") ?? throw new SyncException("<Info> is missing", file.Root.LineOf());
        var trashed = info.Bool("Trashed");
        var parent = places.Find(info);
        var content = item ?? Create(info, file, parent);
        if (item is null)
            run.Created.Add(file.Key);
        else if (!trashed && item.ParentId != parent)
            content = Move(item, parent);

        ReadNames(info, content, file.Alias);
        content.CreateDate = info.Date("CreateDate") ?? content.CreateDate;
        content.TemplateId = (await TemplateAsync(info, run))?.Id;
        ContentValues.Read(file.Root, content, await languages.GetDefaultIsoCodeAsync(), run);
        var (template, order) = (content.TemplateId, trashed ? content.SortOrder : info.Int("SortOrder") ?? content.SortOrder);
        Granted(contents.Save(content, Constants.Security.SuperUserId, ContentStates.ScheduleOf(info)));

        // Umbraco puts a new document at the end, and gives it its type's template.
        if (content.SortOrder != order || content.TemplateId != template)
        {
            content.SortOrder = order;
            content.TemplateId = template;
            Granted(contents.Save(content));
        }
        if (!trashed)
            states.Apply(info, contents.GetById(file.Key)!);
    }

    /// <summary>
    /// A document goes to the recycle bin when all that lies below it is there, and takes that along.
    /// One that points to a document imported after it is saved again, so that the reference is noted.
    /// </summary>
    protected override Task LinkAsync(SyncItem file, IContent item, SyncRun run)
    {
        if (file.Root.Bool("Info", "Trashed") && !item.Trashed)
        {
            Granted(contents.MoveToRecycleBin(item));
            return Task.CompletedTask;
        }
        var pointsToNew = Keys().Matches(file.Root.Text(SyncShape.Open))
            .Any(match => Guid.TryParse(match.Value, out var key) && key != item.Key && run.Created.Contains(key));
        if (pointsToNew && !item.Trashed)
        {
            // Umbraco saves nothing where nothing has changed.
            item.UpdateDate = DateTime.UtcNow;
            Granted(contents.Save(item));
        }

        return Task.CompletedTask;
    }

    protected override Task DeleteAsync(IContent item)
    {
        Granted(contents.Delete(item));
        return Task.CompletedTask;
    }

    private Content Create(XElement info, SyncItem file, int parent)
    {
        var alias = info.Required("ContentType");
        var type = types.Get(alias) ?? throw new SyncException($"There is no document type \"{alias}\"", info.At("ContentType")!.LineOf());
        return new Content(file.Alias, parent, type) { Key = file.Key };
    }

    private IContent Move(IContent item, int parent)
    {
        Granted(contents.Move(item, parent));
        return contents.GetById(item.Key)!;
    }

    private static void ReadNames(XElement info, IContent content, string alias)
    {
        var names = info.At("NodeName");
        if (content.ContentType.VariesByCulture())
        {
            foreach (var name in names?.Elements("Name") ?? [])
                content.SetCultureName(name.Value, name.Attr("Culture"));
        }
        var fallback = names?.Attr("Default") is { Length: > 0 } told ? told : alias;
        if (content.Name != fallback)
            content.Name = fallback;
    }

    private async Task<XElement> TemplateAsync(IContent item) =>
        item.TemplateId is { } id && await templates.GetAsync(id) is { } template
            ? new XElement("Template", new XAttribute("Key", template.Key), template.Alias)
            : new XElement("Template");

    private async Task<ITemplate?> TemplateAsync(XElement info, SyncRun run)
    {
        if (info.At("Template") is not { } element || (element.KeyAttr() == Guid.Empty && element.Value.Length == 0))
            return null;
        var template = await templates.GetAsync(element.KeyAttr()) ?? await templates.GetAsync(element.Value);
        if (template is null)
            run.Warn($"the template \"{element.Value}\" is not there");
        return template;
    }

    private static void Granted(OperationResult result)
    {
        if (!result.Success)
            throw new SyncException($"Umbraco refused it: {result.Result}");
    }

    [GeneratedRegex("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Keys();
}
