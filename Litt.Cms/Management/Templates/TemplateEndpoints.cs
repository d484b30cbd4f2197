using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Templates;

/// <summary>A template where only its name is needed.</summary>
internal sealed record TemplateItem(string Alias, string Name, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static TemplateItem From(ITemplate template) => new(template.Alias, template.Name ?? string.Empty, template.Key, []);
}

/// <summary>A template as the editor opens it.</summary>
internal sealed record TemplateAnswer(Guid Id, string Name, string Alias, string? Content, Reference? LayoutTemplate, Reference? MasterTemplate)
{
    public static TemplateAnswer From(ITemplate template, Guid? layout) =>
        new(template.Key, template.Name ?? string.Empty, template.Alias, template.Content, Reference.To(layout), Reference.To(layout));
}

/// <summary>A new template.</summary>
internal sealed record CreateTemplate(string Name, string Alias, string? Content = null, Guid? Id = null);

/// <summary>The new state of a template.</summary>
internal sealed record UpdateTemplate(string Name, string Alias, string? Content = null);

/// <summary>The views that pages are shown with.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        api.MapTree("template", UmbracoObjectTypes.Template, "text", NamedTreeItem.FromAll).RequireAuthorization(Sections.Settings);

        var items = api.MapGroup("/item/template");
        items.Get("", Items);
        items.Get("/ancestors", Ancestors);
        items.Get("/search", Search);

        var templates = api.MapGroup("/template");
        templates.RequireAuthorization(Sections.Settings);
        templates.Get("/{id:guid}", ById);
        templates.Get("/configuration", (IOptions<RuntimeSettings> runtime) => new TemplateConfiguration(AreFixed(runtime)));
        templates.Post("", Create);
        templates.Put("/{id:guid}", Update);
        templates.Delete("/{id:guid}", Delete);
        templates.MapTemplateQuery();
    }

    private static async Task<IEnumerable<TemplateItem>> Items(Guid[] id, ITemplateService service) =>
        id.Length == 0 ? [] : (await service.GetAllAsync(id)).Select(TemplateItem.From);

    private static async Task<IEnumerable<ItemAncestors<TemplateItem>>> Ancestors(Guid[] id, ITemplateService service)
    {
        List<ItemAncestors<TemplateItem>> lines = [];
        foreach (var template in id.Length == 0 ? [] : await service.GetAllAsync(id))
        {
            Stack<TemplateItem> above = new();
            for (var layout = await LayoutAsync(template, service); layout is not null; layout = await LayoutAsync(layout, service))
                above.Push(TemplateItem.From(layout));

            lines.Add(new(template.Key, above));
        }

        return lines;
    }

    private static async Task<Paged<TemplateItem>> Search(Page page, IEntitySearchService search, ITemplateService service, string? query)
    {
        var found = string.IsNullOrWhiteSpace(query) ? new() : search.Search(UmbracoObjectTypes.Template, query, page.Skip, page.Take);
        Guid[] keys = [.. found.Items.Select(entity => entity.Key)];
        return new(found.Total, [.. keys.Length == 0 ? [] : (await service.GetAllAsync(keys)).Select(TemplateItem.From)]);
    }

    private static async Task<IResult> ById(Guid id, ITemplateService service) => await service.GetAsync(id) is { } template
        ? Answer.With(TemplateAnswer.From(template, (await LayoutAsync(template, service))?.Key))
        : TemplateOperationStatus.TemplateNotFound.ToProblem();

    /// <summary>A template is code that runs on the server, so a site in production lets nobody write one through the web.</summary>
    public static bool AreFixed(IOptions<RuntimeSettings> runtime) => runtime.Value.Mode is RuntimeMode.Production;

    private static async Task<IResult> Create(CreateTemplate wish, ITemplateService service, IOptions<RuntimeSettings> runtime, Editor editor) =>
        AreFixed(runtime)
            ? TemplateOperationStatus.NotAllowedInProductionMode.ToProblem()
            : (await service.CreateAsync(wish.Name, wish.Alias, wish.Content, editor.Key, wish.Id)).ToHttp(made => Answer.Created("template", made.Key));

    private static async Task<IResult> Delete(Guid id, ITemplateService service, IOptions<RuntimeSettings> runtime, Editor editor) =>
        AreFixed(runtime)
            ? TemplateOperationStatus.NotAllowedInProductionMode.ToProblem()
            : (await service.DeleteAsync(id, editor.Key)).ToHttp();

    private static async Task<IResult> Update(Guid id, UpdateTemplate wish, ITemplateService service, IOptions<RuntimeSettings> runtime, Editor editor)
    {
        if (AreFixed(runtime))
            return TemplateOperationStatus.NotAllowedInProductionMode.ToProblem();

        if (await service.GetAsync(id) is not { } template)
            return TemplateOperationStatus.TemplateNotFound.ToProblem();

        template.Name = wish.Name;
        template.Alias = wish.Alias;
        template.Content = wish.Content;
        return (await service.UpdateAsync(template, editor.Key)).ToHttp();
    }

    private static async Task<ITemplate?> LayoutAsync(ITemplate template, ITemplateService service) =>
        template.LayoutTemplateAlias is { Length: > 0 } alias ? await service.GetAsync(alias) : null;

    private sealed record TemplateConfiguration(bool Disabled);
}
