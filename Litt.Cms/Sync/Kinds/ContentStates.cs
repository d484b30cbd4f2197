using System.Globalization;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Kinds;

/// <summary>What is published of a document, and when that changes by itself.</summary>
internal sealed class ContentStates(IContentService contents)
{
    /// <summary>Whether the document is published, and each of its cultures.</summary>
    public static XElement Published(IContent item) => new("Published",
        new XAttribute("Default", item.Published),
        item.AvailableCultures
            .OrderBy(culture => culture, StringComparer.InvariantCulture)
            .Select(culture => new XElement("Published", item.IsCulturePublished(culture), new XAttribute("Culture", culture))));

    /// <summary>The planned publishing and unpublishing.</summary>
    public XElement Schedule(IContent item) => new("Schedule", contents.GetContentScheduleByContentId(item.Id).FullSchedule
        .OrderBy(entry => entry.Action.ToString(), StringComparer.InvariantCulture)
        .ThenBy(entry => entry.Culture, StringComparer.InvariantCulture)
        .Select(entry => new XElement("ContentSchedule",
            new XElement("Culture", entry.Culture),
            new XElement("Action", entry.Action),
            new XElement("Date", entry.Date.ToString("s", CultureInfo.InvariantCulture)))));

    /// <summary>The ids of documents whose state is going to change by itself.</summary>
    /// <param name="keys">Those that are asked for; null for all.</param>
    public IReadOnlySet<int> Scheduled(IReadOnlyCollection<Guid>? keys) => keys is null
        ? contents.GetContentForRelease(DateTime.MaxValue).Concat(contents.GetContentForExpiration(DateTime.MaxValue)).Select(item => item.Id).ToHashSet()
        : contents.GetContentSchedulesByIds([.. keys]).Where(item => item.Value.Any()).Select(item => item.Key).ToHashSet();

    /// <summary>The schedule that a document is to have: what a file says of the cultures that it is about, and what is planned of the others.</summary>
    /// <param name="root">The file's root.</param>
    /// <param name="item">The document, with its names set.</param>
    /// <param name="run">Told of what was left out.</param>
    public ContentScheduleCollection ScheduleOf(XElement root, IContent item, SyncRun run)
    {
        var schedule = new ContentScheduleCollection();
        var part = ContentPart.Of(root);
        if (item.HasIdentity)
        {
            foreach (var planned in contents.GetContentScheduleByContentId(item.Id).FullSchedule.Where(planned => !part.Includes(planned.Culture)))
                schedule.Add(planned);
        }
        foreach (var entry in Entries(root).Where(entry => part.Includes(entry.Text("Culture"))))
        {
            var (culture, action) = (entry.Text("Culture"), entry.Named<ContentScheduleAction>("Action"));
            if (DateOf(entry) is var date && date <= DateTime.UtcNow)
                run.Warn($"what was planned for {entry.Text("Date")} was left out: it has passed");
            else if (culture.Length > 0 && !item.IsCultureAvailable(culture))
                run.Warn($"what is planned in \"{culture}\" was left out: the document has no such variant");
            else
                schedule.Add(new ContentSchedule(culture, date, action));
        }
        return schedule;
    }

    /// <summary>A plan of a file whose time has passed asks for nothing: it is added to what the document is compared by.</summary>
    public static void Fit(XElement current, XElement file)
    {
        if (current.At("Info", "Schedule") is not { } schedule)
            return;
        foreach (var (entry, place) in Entries(file).Select((entry, place) => (entry, place)).Where(pair => DateOf(pair.entry) <= DateTime.UtcNow))
        {
            if (schedule.Elements().ElementAtOrDefault(place) is { } next)
                next.AddBeforeSelf(new XElement(entry));
            else
                schedule.Add(new XElement(entry));
        }
    }

    /// <summary>Publishes and unpublishes as the file says.</summary>
    /// <param name="root">The file's root.</param>
    /// <param name="item">The document as it was just read after saving.</param>
    /// <exception cref="SyncException">A value doesn't meet its rules, or a parent is not published.</exception>
    public void Apply(XElement root, IContent item)
    {
        var element = root.At("Info", "Published");
        if (element is null || item.Trashed)
            return;
        if (!item.ContentType.VariesByCulture())
        {
            if (IsTrue(element.Attr("Default")))
                Publish(item, ["*"]);
            else if (item.Published)
                Granted(contents.Unpublish(item));
            return;
        }

        var part = ContentPart.Of(root);
        var cultures = element.Elements("Published").Where(part.Includes).ToLookup(culture => IsTrue(culture.Value), culture => culture.Attr("Culture"));
        var published = cultures[true].Where(item.IsCultureAvailable).ToArray();
        if (published.Length > 0)
            Publish(item, published);
        foreach (var culture in cultures[false].Where(item.IsCulturePublished).ToList())
            Granted(contents.Unpublish(item, culture));
    }

    private void Publish(IContent item, string[] cultures)
    {
        var result = contents.Publish(item, cultures);
        if (result.Success || result.Result == PublishResultType.SuccessPublishAlready)
            return;
        var properties = string.Join(", ", (result.InvalidProperties ?? []).Select(property => property.Alias));
        throw new SyncException(properties.Length == 0
            ? $"It can't be published: {result.Result}"
            : $"It can't be published: {properties} is not as its type asks for");
    }

    private static void Granted(PublishResult result)
    {
        if (!result.Success)
            throw new SyncException($"It can't be unpublished: {result.Result}");
    }

    private static IEnumerable<XElement> Entries(XElement root) => root.At("Info", "Schedule")?.Elements("ContentSchedule") ?? [];

    private static DateTime DateOf(XElement entry) => entry.Date("Date") ?? throw new SyncException("A planned date is missing", entry.LineOf());

    private static bool IsTrue(string text) => bool.TryParse(text, out var yes) && yes;
}
