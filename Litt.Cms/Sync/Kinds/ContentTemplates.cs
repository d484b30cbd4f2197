using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Sync.Kinds;

/// <summary>The template that a document or blueprint is shown with.</summary>
internal sealed class ContentTemplates(ITemplateService templates)
{
    public async Task<XElement> WriteAsync(IContent item) =>
        item.TemplateId is { } id && await templates.GetAsync(id) is { } template
            ? new XElement("Template", new XAttribute("Key", template.Key), template.Alias)
            : new XElement("Template");

    /// <summary>The template that a file names: by key, then by alias; null where it names none, or one that is not there.</summary>
    public async Task<ITemplate?> FindAsync(XElement info, SyncRun run)
    {
        if (info.At("Template") is not { } element || (element.KeyAttr() == Guid.Empty && element.Value.Length == 0))
            return null;
        var template = await templates.GetAsync(element.KeyAttr()) ?? await templates.GetAsync(element.Value);
        if (template is null)
            run.Warn($"the template \"{element.Value}\" is not there");
        return template;
    }
}
