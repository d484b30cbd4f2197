using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Media: folders and what is known of files.</summary>
internal sealed class MediaItems(
    IMediaService media, IMediaTypeService types, ILanguageService languages, ContentPlaces places, ContentStamps stamps, KeptFiles kept, IShortStringHelper strings)
    : ContentKind<IMedia>(ContentTree.Media, places, languages, strings)
{
    /// <summary>What Umbraco reads from the file itself, which uSync therefore leaves out.</summary>
    private static readonly HashSet<string> facts =
    [
        Constants.Conventions.Media.Width,
        Constants.Conventions.Media.Height,
        Constants.Conventions.Media.Bytes,
        Constants.Conventions.Media.Extension,
    ];

    public override string Folder => "Media";

    public override string Element => "Media";

    /// <summary>A hash alone can't be imported; one that nobody asked for is kept as it is.</summary>
    public override SyncShape Shape { get; } = SyncShape.Of(
        Names + " Media" + (kept.AreTold ? " " + KeptFiles.Hash : ""), derived: kept is { AreTold: true, AreKept: false } ? "Path " + KeptFiles.Hash : "Path");

    /// <summary>The files can change without the items.</summary>
    public override IReadOnlyDictionary<Guid, string?>? Stamps(IReadOnlyCollection<Guid>? keys = null) =>
        kept.AreTold ? null : stamps.Of(UmbracoObjectTypes.Media, keys, new HashSet<int>());

    public override void Fit(XElement current, XElement file)
    {
        KeptFiles.Fit(current, file);
        base.Fit(current, file);
    }

    public override bool IsLoss(SyncDifference difference) => difference is { Place: $"Info/{KeptFiles.Hash}", Here: "" };

    public override void WriteBeside(WrittenItem item, string folder)
    {
        if (kept.AreKept && media.GetById(item.Key) is { } present)
            kept.Keep(present, item.Root.Text("Info", KeptFiles.Hash), folder);
    }

    public override void Tidy(string folder) => kept.Tidy(folder);

    public override async IAsyncEnumerable<WrittenItem> AllAsync(Func<Guid, XElement?> files)
    {
        foreach (var item in Pages.Of((int page, int size, out long total) => media.GetPagedDescendants(Constants.System.Root, page, size, out total)))
            yield return await OneAsync(item, files(item.Key));
    }

    /// <summary>The keys of an item's descendants: their files repeat its name.</summary>
    public IEnumerable<Guid> Below(IMedia item) =>
        Pages.Of((int page, int size, out long total) => media.GetPagedDescendants(item.Id, page, size, out total)).Select(child => child.Key);

    /// <summary>The keys of the items of a type: their files name it.</summary>
    public IEnumerable<Guid> OfType(IMediaType type) =>
        Pages.Of((int page, int size, out long total) => media.GetPagedOfType(type.Id, page, size, out total, null, null)).Select(item => item.Key);

    protected override Task<IMedia?> GetAsync(Guid key) => Task.FromResult(media.GetById(key));

    protected override Task<IEnumerable<IMedia>> GetAllAsync() =>
        throw new NotSupportedException($"{nameof(MediaItems)}.{nameof(GetAllAsync)}: media are read in pages.");

    protected override Task<XElement> WriteAsync(IMedia item, XElement? file) => Task.FromResult(Write(item, facts, kept.Write(item)));

    protected override IMedia Create(XElement info, string name, int parent)
    {
        var alias = info.Required("ContentType");
        var type = types.Get(alias) ?? throw new SyncException($"There is no media type \"{alias}\"", info.At("ContentType")!.LineOf());
        return new Umbraco.Cms.Core.Models.Media(name, parent, type);
    }

    protected override Task<IMedia> MoveAsync(IMedia item, int parent)
    {
        media.Move(item, parent).Granted();
        return Task.FromResult(media.GetById(item.Key)!);
    }

    protected override Task SaveAsync(SyncItem file, XElement info, IMedia item, int order, SyncRun run)
    {
        kept.Bring(file, item, run);
        media.Save(item).Granted();
        if (item.SortOrder != order)
        {
            item.SortOrder = order;
            media.Save(item).Granted();
        }
        return Task.CompletedTask;
    }

    /// <summary>An item goes to the recycle bin when all that lies below it is there, and takes that along.</summary>
    protected override Task LinkAsync(SyncItem file, IMedia item, SyncRun run)
    {
        if (file.Root.Bool("Info", "Trashed") && !item.Trashed)
            media.MoveToRecycleBin(item).Granted();
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync(IMedia item)
    {
        media.Delete(item).Granted();
        return Task.CompletedTask;
    }
}
