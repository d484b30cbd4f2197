using Litt.Cms.Install;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Tests.Storage;

/// <summary>A database with a few data types and document types, and short words for making content in it.</summary>
public sealed class ContentFixture : StorageFixture
{
    public ContentFixture()
    {
        Do<ILanguageRepository>(languages => languages.Save(new Language("da-DK", "Danish")));
        AddAdministrator();
        AddRelationTypes();
        Text = AddDataType("Umbraco.TextBox", ValueStorageType.Nvarchar);
        Number = AddDataType("Umbraco.Integer", ValueStorageType.Integer);
        Page = AddType("page", ContentVariation.Nothing, ("title", Text, ContentVariation.Nothing), ("number", Number, ContentVariation.Nothing));
        Article = AddType("article", ContentVariation.Culture, ("title", Text, ContentVariation.Culture), ("number", Number, ContentVariation.Nothing));
    }

    public IDataType Text { get; }

    public IDataType Number { get; }

    /// <summary>Does not vary.</summary>
    public IContentType Page { get; }

    /// <summary>Varies by culture in its title, not in its number.</summary>
    public IContentType Article { get; }

    public IShortStringHelper Strings => Get<IShortStringHelper>();

    public IDataType AddDataType(string editor, ValueStorageType storage)
    {
        var type = new DataType(Get<PropertyEditorCollection>()[editor], Get<IConfigurationEditorJsonSerializer>()) { Name = editor, DatabaseType = storage };
        Do<IDataTypeRepository>(types => types.Save(type));
        return type;
    }

    public ContentType AddType(string alias, ContentVariation variation, params (string Alias, IDataType DataType, ContentVariation Variation)[] properties)
    {
        var type = new ContentType(Strings, -1) { Alias = alias, Name = alias, Variations = variation, AllowedAsRoot = true };
        type.AddPropertyGroup("content", "Content");
        foreach (var (name, dataType, varies) in properties)
            type.AddPropertyType(new PropertyType(Strings, dataType, name) { Name = name, Variations = varies }, "content");
        Do<IContentTypeRepository>(types => types.Save(type));
        return type;
    }

    /// <summary>A document that is not saved yet.</summary>
    public Content NewPage(string name, string? title = null, IContent? parent = null)
    {
        var page = parent is null ? new Content(name, -1, Page) : new Content(name, parent.Id, Page);
        if (title is not null)
            page.SetValue("title", title);
        return page;
    }

    public Content AddPage(string name, string? title = null, IContent? parent = null)
    {
        var page = NewPage(name, title, parent);
        Save(page);
        return page;
    }

    /// <summary>A document that varies by culture and is not saved yet.</summary>
    public Content NewArticle(string english, string? danish = null)
    {
        var article = new Content(english, -1, Article, "en-US");
        if (danish is not null)
            article.SetCultureName(danish, "da-DK");
        return article;
    }

    public void Save(IContent content) => Do<IDocumentRepository>(documents => documents.Save(content));

    public void Publish(IContent content, string? culture = null)
    {
        foreach (var property in content.Properties)
        {
            property.PublishValues(culture ?? "*");
            if (culture is not null && !property.PropertyType.VariesByCulture())
                property.PublishValues(null);
        }

        if (culture is not null)
            content.SetPublishInfo(culture, content.GetCultureName(culture), DateTime.UtcNow);
        content.PublishedState = PublishedState.Publishing;
        Save(content);
    }

    public void Unpublish(IContent content)
    {
        content.PublishedState = PublishedState.Unpublishing;
        Save(content);
    }

    public IContent Read(int id) => Documents(documents => documents.Get(id))!;

    public TResult Documents<TResult>(Func<IDocumentRepository, TResult> work) => Do(work);

    private void AddAdministrator()
    {
        Get<DefaultUserGroups>().Ensure();
        var administrators = Do<IUserGroupRepository, IUserGroup>(groups => groups.Get(Constants.Security.AdminGroupAlias)!);
        var user = new User(new GlobalSettings(), "Ada", "ada@litt.example", "ada@litt.example", "hash") { Key = Constants.Security.SuperUserKey };
        user.AddGroup(administrators.ToReadOnlyGroup());
        Do<IUserRepository>(users => users.Save(user));
    }

    private void AddRelationTypes()
    {
        foreach (var alias in Constants.Conventions.RelationTypes.AutomaticRelationTypes.Append(Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias))
            Do<IRelationTypeRepository>(types => types.Save(new RelationType(alias, alias, false, null, null, isDependency: true)));
    }
}
