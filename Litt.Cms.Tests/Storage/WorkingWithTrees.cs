using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Tests.Storage;

/// <summary>Core's own services over the trees, settings and relations, as the backoffice uses them.</summary>
public sealed class WorkingWithTrees(ContentFixture database) : IClassFixture<ContentFixture>
{
    private static readonly Guid Editor = Constants.Security.SuperUserKey;

    [Fact]
    public void Shows_children_siblings_and_descendants()
    {
        var root = database.AddPage("Root");
        var pages = new[] { "one", "two", "three" }.Select(name => database.AddPage(name, parent: root)).ToList();
        var below = database.AddPage("below", parent: pages[1]);
        var entities = database.Get<IEntityService>();

        var children = entities.GetPagedChildren(root.Key, UmbracoObjectTypes.Document, 1, 1, out var total).Cast<IDocumentEntitySlim>().ToList();
        var siblings = entities.GetSiblings(pages[1].Key, [UmbracoObjectTypes.Document], 1, 0, out var before, out var after).ToList();

        Assert.Equal((3, "two", true, "page"), (total, Assert.Single(children).Name, children[0].HasChildren, children[0].ContentTypeAlias));
        Assert.Equal(["one", "two"], siblings.Select(sibling => sibling.Name));
        Assert.Equal((0, 1), (before, after));
        Assert.Equal([pages[1].Key, below.Key], entities.GetPathKeys(below, omitSelf: false)[1..]);
        Assert.Equal(below.Id, Assert.Single(entities.GetPagedDescendants([pages[1].Id, below.Id], UmbracoObjectTypes.Document, 0, 10, out _), entity => entity.Id != pages[1].Id).Id);
        Assert.Equal(4, entities.GetDescendants(root.Id, UmbracoObjectTypes.Document).Count());
        Assert.Equal(root.Id, entities.GetParent(pages[0].Id)!.Id);
    }

    [Fact]
    public void Shows_the_names_of_all_cultures()
    {
        var article = database.NewArticle("News", "Nyheder");
        database.Save(article);
        database.Publish(article, "da-DK");

        var shown = (IDocumentEntitySlim)database.Get<IEntityService>().Get(article.Key, UmbracoObjectTypes.Document)!;

        Assert.Equal(new Dictionary<string, string> { ["en-US"] = "News", ["da-DK"] = "Nyheder" }, shown.CultureNames);
        Assert.Equal(["da-DK"], shown.PublishedCultures);
        Assert.True(shown.Published);
        Assert.Equal(ContentVariation.Culture, shown.Variations);
    }

    [Fact]
    public async Task Knows_the_shape_of_the_tree_and_what_is_published()
    {
        var root = database.AddPage("Shape");
        var child = database.AddPage("Shape child", parent: root);
        database.Publish(root);
        await database.Get<IDocumentNavigationManagementService>().RebuildAsync();
        await database.Get<IDocumentPublishStatusManagementService>().InitializeAsync(default);

        var navigation = database.Get<IDocumentNavigationQueryService>();

        Assert.True(navigation.TryGetChildrenKeys(root.Key, out var children));
        Assert.Equal([child.Key], children);
        Assert.True(navigation.TryGetParentKey(child.Key, out var parent));
        Assert.Equal(root.Key, parent);
        Assert.True(database.Get<IDocumentPublishStatusQueryService>().IsPublished(root.Key, "en-US"));
        Assert.False(database.Get<IDocumentPublishStatusQueryService>().IsPublished(child.Key, "en-US"));
    }

    [Fact]
    public async Task Tells_what_uses_an_item_before_it_is_deleted()
    {
        var (user, used) = (database.AddPage("User"), database.AddPage("Used"));
        var relations = database.Get<IRelationService>();
        relations.Save(new Relation(user.Id, used.Id, relations.GetRelationTypeByAlias(Constants.Conventions.RelationTypes.RelatedDocumentAlias)!));

        var references = await database.Get<ITrackedReferencesService>().GetPagedRelationsForItemAsync(used.Key, UmbracoObjectTypes.Document, 0, 10, true);

        Assert.Equal(GetReferencesOperationStatus.Success, references.Status);
        Assert.Equal(("User", "document"), (Assert.Single(references.Result.Items).NodeName, references.Result.Items.Single().NodeType));
        Assert.True(relations.AreRelated(user.Id, used.Id));
        Assert.True(relations.IsRelated(used.Id, RelationDirectionFilter.Child));
    }

    [Fact]
    public async Task Manages_hostnames_and_texts()
    {
        var home = database.AddPage("Host");
        var hosts = await database.Get<IDomainService>().UpdateDomainsAsync(home.Key, new DomainsUpdateModel { DefaultIsoCode = "da-DK", Domains = [new DomainModel { DomainName = "litt.example", IsoCode = "en-US" }] });
        Assert.Equal(DomainOperationStatus.Success, hosts.Status);
        Assert.Equal(["da-DK", "en-US"], (await database.Get<IDomainService>().GetAssignedDomainsAsync(home.Key, true)).Select(domain => domain.LanguageIsoCode));

        var texts = database.Get<IDictionaryItemService>();
        var english = (await database.Get<ILanguageService>().GetAsync("en-US"))!;
        var made = await texts.CreateAsync(new DictionaryItem("Greeting") { Translations = [new DictionaryTranslation(english, "Hello")] }, Editor);
        Assert.Equal(DictionaryItemOperationStatus.Success, made.Status);
        Assert.Equal(DictionaryItemOperationStatus.DuplicateItemKey, (await texts.CreateAsync(new DictionaryItem("greeting"), Editor)).Status);
        Assert.Equal("Hello", (await texts.GetAsync("Greeting"))!.Translations.Single().Value);
        Assert.Contains("Greeting", (await texts.GetPagedAsync(null, 0, 10)).Items.Select(text => text.ItemKey));
    }

    [Fact]
    public async Task Changes_languages()
    {
        var languages = database.Get<ILanguageService>();
        var made = await languages.CreateAsync(new Language("fr-FR", "French") { FallbackIsoCode = "en-US" }, Editor);
        Assert.Equal(LanguageOperationStatus.Success, made.Status);
        Assert.Equal(LanguageOperationStatus.DuplicateIsoCode, (await languages.CreateAsync(new Language("fr-FR", "French"), Editor)).Status);

        made.Result.IsMandatory = true;
        Assert.Equal(LanguageOperationStatus.Success, (await languages.UpdateAsync(made.Result, Editor)).Status);
        Assert.True((await languages.GetAsync("fr-FR"))!.IsMandatory);
        Assert.Equal(LanguageOperationStatus.Success, (await languages.DeleteAsync("fr-FR", Editor)).Status);
        Assert.Null(await languages.GetAsync("fr-FR"));
    }

    [Fact]
    public async Task Remembers_who_did_what()
    {
        var audits = database.Get<IAuditService>();
        await audits.AddAsync(AuditType.Custom, Editor, 4711, "Document", "first");
        await audits.AddAsync(AuditType.Save, Editor, 4711, "Document", "second");

        var page = await audits.GetItemsByEntityAsync(4711, 0, 1);

        Assert.Equal((2, "second"), (page.Total, Assert.Single(page.Items).Comment));
        Assert.Equal("first", Assert.Single((await audits.GetItemsByEntityAsync(4711, 0, 9, auditTypeFilter: [AuditType.Custom])).Items).Comment);
    }
}
