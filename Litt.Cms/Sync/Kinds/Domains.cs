using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Domains: host names and paths at which a document's tree begins; their key in the files is made from the name.</summary>
internal sealed class Domains(
    IDomainService domains, ILanguageService languages, IContentService contents, IEntityService entities, IShortStringHelper strings)
    : ItemKind<IDomain>
{
    public override string Folder => "Domains";

    public override string Element => "Domain";

    public override SyncGroup Group => SyncGroup.Content;

    public override SyncShape Shape { get; } = SyncShape.Of("Domain Info IsWildcard Language Root SortOrder", keyCounts: false);

    public override Guid KeyInFiles(IDomain item) => MadeUpKey.Of(item.DomainName);

    public override string FileName(IDomain item) =>
        $"{SyncNames.OfText(item.DomainName, strings)}_{SyncNames.OfText(item.LanguageIsoCode ?? string.Empty, strings)}";

    public override int Rank(XElement root) => root.Int("Info", "SortOrder") ?? 0;

    /// <summary>A language of a document's own is called after the document's number, which differs from site to site.</summary>
    public override void Fit(XElement current, XElement file)
    {
        if (current.Bool("Info", "IsWildcard") && file.Bool("Info", "IsWildcard"))
            current.SetAttributeValue("Alias", file.Attr("Alias"));
    }

    protected override async Task<IDomain?> FindAsync(SyncItem file)
    {
        if (!file.Root.Bool("Info", "IsWildcard"))
            return domains.GetByName(file.Alias);
        var assigned = await domains.GetAssignedDomainsAsync(file.Root.At("Info", "Root").KeyAttr(), includeWildcards: true);
        return assigned.FirstOrDefault(domain => domain.IsWildcard);
    }

    protected override async Task<IDomain?> GetAsync(Guid key) =>
        (await domains.GetAllAsync(includeWildcards: true)).FirstOrDefault(domain => domain.Key == key);

    protected override async Task<IEnumerable<IDomain>> GetAllAsync() => await domains.GetAllAsync(includeWildcards: true);

    protected override Task<XElement> WriteAsync(IDomain item, XElement? file)
    {
        var info = new XElement("Info", new XElement("IsWildcard", item.IsWildcard), new XElement("Language", item.LanguageIsoCode));
        if (item.RootContentId is { } id && contents.GetById(id) is { } content)
            info.Add(new XElement("Root", PathOf(content), new XAttribute("Key", content.Key)));
        info.Add(new XElement("SortOrder", item.SortOrder));
        var root = Root(KeyInFiles(item), item.DomainName, null);
        root.Add(info);
        return Task.FromResult(root);
    }

    protected override async Task SaveAsync(SyncItem file, IDomain? item, SyncRun run)
    {
        var info = file.Root.At("Info") ?? throw new SyncException("<Info> is missing", file.Root.LineOf());
        var place = info.At("Root");
        var content = contents.GetById(place.KeyAttr())
            ?? throw new SyncException($"The document \"{place?.Value}\" that it belongs to is not there", (place ?? info).LineOf());
        var iso = info.Required("Language");
        if (await languages.GetAsync(iso) is null)
            throw new SyncException($"The language \"{iso}\" is not there", info.At("Language")!.LineOf());

        if (info.Bool("IsWildcard"))
        {
            await UpdateAsync(content.Key, present => present, _ => iso);
            return;
        }
        if (item?.RootContentId is { } former && former != content.Id && contents.GetById(former) is { } other)
            await UpdateAsync(other.Key, present => present.Where(domain => domain.DomainName != file.Alias));
        var wanted = new DomainModel { DomainName = file.Alias, IsoCode = iso };
        await UpdateAsync(content.Key, present => present.Any(domain => domain.DomainName == file.Alias)
            ? present.Select(domain => domain.DomainName == file.Alias ? wanted : domain)
            : present.Append(wanted));
    }

    protected override async Task DeleteAsync(IDomain item)
    {
        if (item.RootContentId is not { } id || contents.GetById(id) is not { } content)
            return;
        if (item.IsWildcard)
            await UpdateAsync(content.Key, present => present, _ => null);
        else
            await UpdateAsync(content.Key, present => present.Where(domain => domain.DomainName != item.DomainName));
    }

    /// <summary>Umbraco takes all domains of a document at once, and its own language beside them.</summary>
    private async Task UpdateAsync(
        Guid content, Func<IReadOnlyList<DomainModel>, IEnumerable<DomainModel>> change, Func<string?, string?>? language = null)
    {
        var assigned = (await domains.GetAssignedDomainsAsync(content, includeWildcards: true)).OrderBy(domain => domain.SortOrder).ToList();
        var models = assigned
            .Where(domain => !domain.IsWildcard)
            .Select(domain => new DomainModel { DomainName = domain.DomainName, IsoCode = domain.LanguageIsoCode ?? string.Empty })
            .ToList();
        var own = assigned.Find(domain => domain.IsWildcard)?.LanguageIsoCode;
        var update = new DomainsUpdateModel
        {
            DefaultIsoCode = language is null ? own : language(own),
            Domains = [.. change(models)],
        };
        (await domains.UpdateDomainsAsync(content, update)).Granted();
    }

    private string PathOf(IContent content)
    {
        var ids = content.Path.Split(',').Select(int.Parse).Where(id => id > 0).ToArray();
        var names = entities.GetAll(UmbracoObjectTypes.Document, ids).ToDictionary(entity => entity.Id, entity => entity.Name);
        return string.Concat(ids.Select(id => "/" + names.GetValueOrDefault(id)));
    }
}
