using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Management;

/// <summary>
/// A site with two languages, of which English is the default, and with an article type whose title varies by culture and whose
/// author and a related article do not. Articles lie below each other.
/// </summary>
public sealed class DocumentSite : IAsyncLifetime
{
    internal const string English = "en-US";
    internal const string Danish = "da-DK";

    internal TestCms Cms { get; private set; } = null!;

    internal BackofficeUser Administrator { get; private set; } = null!;

    internal Guid ArticleType { get; private set; }

    internal T Service<T>()
        where T : notnull => Cms.Services.GetRequiredService<T>();

    public Task InitializeAsync() => InitializeAsync([]);

    internal async Task InitializeAsync(Dictionary<string, string?> settings)
    {
        Cms = await TestCms.StartAsync(new Dictionary<string, string?>(settings)
        {
            ["Umbraco:CMS:Runtime:Mode"] = "Production",
            ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
            ["Umbraco:CMS:DeliveryApi:PublicAccess"] = "true",
            ["Umbraco:CMS:DeliveryApi:ApiKey"] = "secret",
        });
        Administrator = await BackofficeUser.SignInAsync(Cms);
        await Service<ILanguageService>().CreateAsync(new Language(Danish, "Danish"), Constants.Security.SuperUserKey);
        await WriteTypeAsync();
    }

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    /// <summary>A draft of an article in both languages, or in the one that has a name.</summary>
    internal Task<Guid> WriteAsync(string? english, string? danish = null, Guid? parent = null, string author = "Ada") => Administrator.CreateAsync("/document", new
    {
        DocumentType = new { Id = ArticleType },
        Parent = parent is null ? null : new { Id = parent },
        Template = (object?)null,
        Values = Values(english, danish, author),
        Variants = Variants(english, danish),
    });

    internal Task SaveAsync(Guid id, string? english, string? danish = null, string author = "Ada", BackofficeUser? by = null) =>
        (by ?? Administrator).PutAsync($"/document/{id}", Draft(english, danish, author));

    internal static object Draft(string? english, string? danish = null, string author = "Ada") => new
    {
        Template = (object?)null,
        Values = Values(english, danish, author),
        Variants = Variants(english, danish),
    };

    internal Task PublishAsync(Guid id, params string[] cultures) => Administrator.PutAsync($"/document/{id}/publish", Now(cultures));

    internal static object Now(params string[] cultures) =>
        new { PublishSchedules = cultures.Select(culture => new { Culture = culture }) };

    /// <inheritdoc cref="Staff.HireAsync"/>
    internal Task<BackofficeUser> HireAsync(Action<UserGroup> limit) => Staff.HireAsync(Cms, limit);

    /// <summary>Lets the backoffice speak to somebody in a language.</summary>
    internal async Task SpeakAsync(BackofficeUser user, string language)
    {
        var users = Service<IUserService>();
        var person = (await users.GetAsync((Guid)(await user.GetAsync("/user/current"))["id"]!))!;
        person.Language = language;
        users.Save(person);
    }

    internal int IdOf(Guid key) => Service<IEntityService>().GetId(key, UmbracoObjectTypes.Document).Result;

    private static object[] Values(string? english, string? danish, string author) =>
    [
        new { Alias = "author", Value = author, Culture = (string?)null },
        .. Named(english, danish).Select(name => new { Alias = "title", Value = name.Name, Culture = (string?)name.Culture }),
    ];

    private static object[] Variants(string? english, string? danish) => [.. Named(english, danish).Select(name => new { name.Name, name.Culture })];

    private static IEnumerable<(string Culture, string Name)> Named(string? english, string? danish) =>
        ((string Culture, string? Name)[])[(English, english), (Danish, danish)] is var all ? all.Where(one => one.Name is not null).Select(one => (one.Culture, one.Name!)) : [];

    private async Task WriteTypeAsync()
    {
        var helper = Service<IShortStringHelper>();
        var text = (await Service<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        var picker = (await Service<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.ContentPickerGuid))!;
        ContentType type = new(helper, Constants.System.Root)
        {
            Alias = "article",
            Name = "Article",
            Icon = "icon-document",
            AllowedAsRoot = true,
            Variations = ContentVariation.Culture,
            ListView = Constants.DataTypes.Guids.ListViewContentGuid,
        };
        type.AddPropertyType(new PropertyType(helper, text, "title") { Name = "Title", Variations = ContentVariation.Culture }, "content", "Content");
        type.AddPropertyType(new PropertyType(helper, text, "author") { Name = "Author" }, "content", "Content");
        type.AddPropertyType(new PropertyType(helper, picker, "related") { Name = "Related" }, "content", "Content");
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        var made = await Service<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Result.ToString());
        ArticleType = type.Key;
    }
}
