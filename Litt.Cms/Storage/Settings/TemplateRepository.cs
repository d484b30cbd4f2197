using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps the templates: name, alias and layout in the database, the text in the view's file.</summary>
internal sealed class TemplateRepository(IScopeAccessor scope, ViewFiles views, IShortStringHelper strings, TypeCaches types) : ITemplateRepository
{
    private static readonly RowMap<TemplateFacts> Columns = new RowMap<TemplateFacts>()
        .Map(nameof(ITemplate.Id), template => template.Id)
        .Map(nameof(ITemplate.Key), template => template.Key)
        .Map(nameof(ITemplate.Alias), template => template.Alias)
        .Map(nameof(ITemplate.Name), template => template.Name)
        .Map(nameof(ITemplate.Path), template => template.Path)
        .Map(nameof(ITemplate.CreateDate), template => template.CreateDate)
        .Map(nameof(ITemplate.UpdateDate), template => template.UpdateDate);

    private readonly CommittedCache<List<TemplateFacts>> cache = new();

    private List<TemplateFacts> Kept => cache.Get(scope, () => [.. Facts.OrderBy(template => template.Id)]);

    private IQueryable<TemplateFacts> Facts =>
        from node in scope.Reading.Set<NodeRow>().AsNoTracking()
        join template in scope.Reading.Set<TemplateRow>() on node.Id equals template.NodeId
        select new TemplateFacts
        {
            Id = node.Id,
            Key = node.Key,
            Alias = template.Alias,
            Name = node.Name,
            ParentId = node.ParentId,
            Path = node.Path,
            CreateDate = node.CreateDate,
            UpdateDate = node.UpdateDate,
        };

    public ITemplate? Get(int id) => GetWhere(template => template.Id == id).FirstOrDefault();

    public ITemplate? Get(Guid id) => GetWhere(template => template.Key == id).FirstOrDefault();

    public ITemplate? Get(string? alias) => GetWhere(template => template.Alias.InvariantEquals(alias)).FirstOrDefault();

    public IEnumerable<ITemplate> GetMany(params int[]? ids) => GetWhere(template => ids is not { Length: > 0 } || ids.Contains(template.Id));

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) => GetWhere(template => ids is not { Length: > 0 } || ids.Contains(template.Key));

    public IEnumerable<ITemplate> GetAll(params string[] aliases) => GetWhere(template => aliases.Length == 0 || aliases.InvariantContains(template.Alias));

    /// <summary>Templates that have the layout; those without layout where the id is not that of a template.</summary>
    public IEnumerable<ITemplate> GetChildren(int layoutTemplateId) =>
        GetWhere(template => layoutTemplateId > 0 ? template.ParentId == layoutTemplateId : template.ParentId == Constants.System.Root);

    /// <summary>Templates that have the layout, or a layout that has it, and so on, from the top.</summary>
    public IEnumerable<ITemplate> GetDescendants(int layoutTemplateId) =>
        layoutTemplateId <= 0 ? GetMany(Array.Empty<int>()) : Build([.. Below(layoutTemplateId)]);

    public bool Exists(int id) => Kept.Any(template => template.Id == id);

    public bool Exists(Guid id) => Kept.Any(template => template.Key == id);

    public IEnumerable<ITemplate> Get(IQuery<ITemplate> query) => Build([.. Columns.Apply(Facts, query).OrderBy(template => template.Id)]);

    public int Count(IQuery<ITemplate>? query) => Columns.Apply(Facts, query).Count();

    public Stream GetFileContentStream(string filepath) => views.Open(filepath);

    public void SetFileContent(string filepath, Stream content) => views.Set(filepath, content);

    public long GetFileSize(string filepath) => views.SizeOf(filepath);

    public void Save(ITemplate entity)
    {
        var template = (Template)entity;
        // Its text may still be in the file of its former alias.
        var text = template.Content;
        Changes();
        var context = scope.Writing;
        var node = template.HasIdentity ? context.Set<NodeRow>().AsTracking().FirstOrDefault(row => row.Id == template.Id && row.Kind == NodeKind.Template) : null;
        string? formerAlias = null;
        if (node is null)
        {
            template.AddingEntity();
            Insert(context, template);
        }
        else
        {
            template.UpdatingEntity();
            formerAlias = Update(context, template, node);
        }

        template.Content = views.Write(template.Alias, formerAlias, template.LayoutTemplateAlias, text);
        template.VirtualPath = views.UrlOf(template.Alias);
        template.GetFileContent ??= _ => views.Read(template.Alias);
        template.IsLayoutTemplate = Kept.Any(other => other.ParentId == template.Id);
        template.ResetDirtyProperties();
    }

    public void Delete(ITemplate entity)
    {
        Changes();
        var context = scope.Writing;
        // From the bottom, since a template can't stand without its layout.
        var doomed = Below(entity.Id).Reverse().Select(template => (template.Id, template.Alias)).Append((entity.Id, entity.Alias)).ToList();
        foreach (var (id, alias) in doomed)
        {
            context.Set<VersionRow>().Where(version => version.TemplateId == id).ExecuteUpdate(set => set.SetProperty(version => version.TemplateId, (int?)null));
            context.Set<ContentRow>().Where(content => content.TemplateId == id).ExecuteUpdate(set => set.SetProperty(content => content.TemplateId, (int?)null));
            context.DeleteNodes(context.Set<NodeRow>().Where(node => node.Id == id));
            views.Delete(alias);
        }

        entity.DeleteDate = DateTime.UtcNow;
    }

    private void Changes()
    {
        scope.Changes(cache);
        // Types show the templates that they allow.
        types.TypesChange();
    }

    private static int ParentOf(Template template) => template.LayoutTemplateId?.Value is > 0 and var layout ? layout : Constants.System.Root;

    private void Insert(CmsDbContext context, Template template)
    {
        var parent = ParentOf(template);
        var above = PathOf(parent);
        var node = new NodeRow
        {
            Key = template.Key,
            Kind = NodeKind.Template,
            ParentId = parent,
            Path = above,
            Level = above.Split(',').Length,
            Name = template.Name,
            CreateDate = template.CreateDate,
            UpdateDate = template.UpdateDate,
        };
        context.Add(node);
        context.SaveChanges();
        node.Path = $"{above},{node.Id}";
        context.Add(new TemplateRow { NodeId = node.Id, Alias = template.Alias });
        context.SaveAndForget();
        template.Id = node.Id;
        template.Path = node.Path;
    }

    private string Update(CmsDbContext context, Template template, NodeRow node)
    {
        var parent = ParentOf(template);
        var (formerPath, path) = (node.Path, $"{PathOf(parent)},{node.Id}");
        node.ParentId = parent;
        node.Name = template.Name;
        node.UpdateDate = template.UpdateDate;
        Move(node, formerPath, path);
        foreach (var below in context.Set<NodeRow>().AsTracking().Where(row => row.Kind == NodeKind.Template && row.Path.StartsWith(formerPath + ",")).ToList())
            Move(below, formerPath, path);
        var row = context.Set<TemplateRow>().AsTracking().Single(row => row.NodeId == node.Id);
        var formerAlias = row.Alias;
        row.Alias = template.Alias;
        context.SaveAndForget();
        template.Path = path;
        return formerAlias;
    }

    private static void Move(NodeRow node, string formerPath, string path)
    {
        node.Path = path + node.Path[formerPath.Length..];
        node.Level = node.Path.Split(',').Length - 1;
    }

    private string PathOf(int id) => Kept.FirstOrDefault(template => template.Id == id)?.Path ?? Constants.System.RootString;

    private IEnumerable<TemplateFacts> Below(int id) =>
        Kept.Where(template => template.ParentId == id).SelectMany(template => Below(template.Id).Prepend(template));

    private List<ITemplate> GetWhere(Func<TemplateFacts, bool> condition) => Build([.. Kept.Where(condition)]);

    private List<ITemplate> Build(List<TemplateFacts> found)
    {
        var all = Kept;
        return found.ConvertAll(template => (ITemplate)Build(template, all));
    }

    private Template Build(TemplateFacts facts, List<TemplateFacts> all)
    {
        var template = new Template(strings, facts.Name, facts.Alias, _ => views.Read(facts.Alias))
        {
            Id = facts.Id,
            Key = facts.Key,
            Path = facts.Path,
            CreateDate = facts.CreateDate,
            UpdateDate = facts.UpdateDate,
            VirtualPath = views.UrlOf(facts.Alias),
            IsLayoutTemplate = all.Exists(other => other.ParentId == facts.Id),
            LayoutTemplateAlias = all.Find(other => other.Id == facts.ParentId)?.Alias,
            LayoutTemplateId = new Lazy<int>(facts.ParentId),
        };
        template.ResetDirtyProperties(false);
        return template;
    }

    /// <summary>A template as the database knows it.</summary>
    private sealed class TemplateFacts
    {
        public int Id { get; init; }

        public Guid Key { get; init; }

        public required string Alias { get; init; }

        public string? Name { get; init; }

        public int ParentId { get; init; }

        public required string Path { get; init; }

        public DateTime CreateDate { get; init; }

        public DateTime UpdateDate { get; init; }
    }
}
