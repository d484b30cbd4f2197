using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Templates: their name and parent; the view itself is a file of the project, unless the uSync file holds it.</summary>
internal sealed class Templates(ITemplateService templates, IShortStringHelper strings) : ItemKind<ITemplate>
{
    private const string Contents = "Contents";

    public override string Folder => "Templates";

    public override string Element => "Template";

    /// <summary>Umbraco reads the parent from the view.</summary>
    public override SyncShape Shape { get; } = SyncShape.Of("Template Name Parent Contents", derived: "Parent");

    public override Guid KeyInFiles(ITemplate item) => item.Key;

    public override string FileName(ITemplate item) => SyncNames.OfText(item.Alias, strings);

    protected override async Task<ITemplate?> FindAsync(SyncItem file) =>
        await templates.GetAsync(file.Key) ?? await templates.GetAsync(file.Alias);

    protected override Task<ITemplate?> GetAsync(Guid key) => templates.GetAsync(key);

    protected override Task<IEnumerable<ITemplate>> GetAllAsync() => templates.GetAllAsync();

    protected override async Task<XElement> WriteAsync(ITemplate item, XElement? file)
    {
        var root = Root(item.Key, item.Alias, await LevelAsync(item));
        root.Add(new XElement("Name", item.Name), new XElement("Parent", item.LayoutTemplateAlias));
        if (file?.Element(Contents) is not null)
            root.Add(new XElement(Contents, new XCData(item.Content ?? string.Empty)));
        return root;
    }

    protected override async Task SaveAsync(SyncItem file, ITemplate? item, SyncRun run)
    {
        var name = file.Root.Required("Name");
        var contents = file.Root.At(Contents)?.Value;
        if (item is null)
        {
            var created = new Template(strings, name, file.Alias) { Key = file.Key, Content = contents ?? await ViewAsync(file.Alias) };
            (await templates.CreateAsync(created, Constants.Security.SuperUserKey)).Granted();
            return;
        }
        item.Name = name;
        item.Alias = file.Alias;
        if (contents is not null)
            item.Content = contents;
        (await templates.UpdateAsync(item, Constants.Security.SuperUserKey)).Granted();
    }

    protected override async Task DeleteAsync(ITemplate item) =>
        (await templates.DeleteAsync(item.Key, Constants.Security.SuperUserKey)).Granted();

    /// <summary>The view that the project holds for a new template, so that saving the template doesn't write another.</summary>
    private async Task<string> ViewAsync(string alias)
    {
        try
        {
            using var view = new StreamReader(await templates.GetFileContentStreamAsync(alias + ".cshtml"));
            return await view.ReadToEndAsync();
        }
        catch (FileNotFoundException)
        {
            return string.Empty;
        }
    }

    private async Task<int> LevelAsync(ITemplate item)
    {
        var level = 1;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var parent = item.LayoutTemplateAlias; !string.IsNullOrWhiteSpace(parent) && seen.Add(parent); level++)
            parent = (await templates.GetAsync(parent))?.LayoutTemplateAlias;
        return level;
    }
}
