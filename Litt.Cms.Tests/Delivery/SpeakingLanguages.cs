using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Delivery;

public sealed class SpeakingLanguages
{
    private const string Api = "/umbraco/delivery/api/v2/content";
    private const string English = "en-US";
    private const string Danish = "da-DK";

    private static Guid Self => Constants.Security.SuperUserKey;

    [Fact]
    public async Task Gives_each_culture_its_own_name_and_route()
    {
        await using var cms = await TestCms.StartAsync();
        var (root, about) = await WriteAsync(cms, [English, Danish]);

        using var english = await cms.AskAsync($"{Api}/item/{about}", ("Accept-Language", "en-US"));
        using var danish = await cms.AskAsync($"{Api}/item/{about}", ("Accept-Language", "fr, da;q=0.9, en;q=0.8"));
        using var byPath = await cms.AskAsync($"{Api}/item/om", ("Accept-Language", "da-DK"), ("Start-Item", root.ToString()));
        using var wrongPath = await cms.AskAsync($"{Api}/item/om", ("Accept-Language", "en-US"), ("Start-Item", root.ToString()));

        Assert.Equal("About", await NameAsync(english));
        Assert.Equal("Om", await NameAsync(danish));
        Assert.Equal("Om", await NameAsync(byPath));
        Assert.Equal(HttpStatusCode.NotFound, wrongPath.StatusCode);
        var cultures = JsonNode.Parse(await english.Content.ReadAsStringAsync())!["cultures"]!.AsObject();
        Assert.Equal([Danish, English], cultures.Select(culture => culture.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Takes_the_language_of_the_domain_where_none_is_asked_for()
    {
        await using var cms = await TestCms.StartAsync();
        var (root, _) = await WriteAsync(cms, [English, Danish]);
        var domains = await cms.Services.GetRequiredService<IDomainService>().UpdateDomainsAsync(root, new DomainsUpdateModel
        {
            Domains = [new DomainModel { DomainName = "localhost/en", IsoCode = English }, new DomainModel { DomainName = "localhost/da", IsoCode = Danish }],
        });
        Assert.Equal(DomainOperationStatus.Success, domains.Status);

        using var english = await cms.AskAsync($"{Api}/item/en/about");
        using var danish = await cms.AskAsync($"{Api}/item/da/om");
        using var mixed = await cms.AskAsync($"{Api}/item/da/about");

        Assert.Equal("About", await NameAsync(english));
        Assert.Equal("Om", await NameAsync(danish));
        Assert.Equal("/da/om/", (string?)JsonNode.Parse(await danish.Content.ReadAsStringAsync())!["route"]!["path"]);
        Assert.Equal(HttpStatusCode.NotFound, mixed.StatusCode);
    }

    [Fact]
    public async Task Is_silent_in_a_language_that_is_not_published()
    {
        await using var cms = await TestCms.StartAsync();
        var (_, about) = await WriteAsync(cms, [English]);

        using var danish = await cms.AskAsync($"{Api}/item/{about}", ("Accept-Language", "da-DK"));
        using var found = await cms.AskAsync($"{Api}?filter=contentType:article", ("Accept-Language", "da-DK"));

        Assert.Equal(HttpStatusCode.NotFound, danish.StatusCode);
        Assert.Equal(0, (int)JsonNode.Parse(await found.Content.ReadAsStringAsync())!["total"]!);
    }

    private static async Task<string?> NameAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["name"];
    }

    /// <summary>A site of articles in two languages, of which some are published.</summary>
    private static async Task<(Guid Root, Guid About)> WriteAsync(TestCms cms, string[] published)
    {
        var services = cms.Services;
        await services.GetRequiredService<ILanguageService>().CreateAsync(new Language(Danish, "Danish"), Self);
        var type = new ContentType(services.GetRequiredService<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = "article",
            Name = "Article",
            Variations = ContentVariation.Culture,
            AllowedAsRoot = true,
        };
        Assert.True((await services.GetRequiredService<IContentTypeService>().CreateAsync(type, Self)).Success);
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        Assert.True((await services.GetRequiredService<IContentTypeService>().UpdateAsync(type, Self)).Success);
        var root = await ArticleAsync("Articles", "Artikler", null);
        return (root, await ArticleAsync("About", "Om", root));

        async Task<Guid> ArticleAsync(string english, string danish, Guid? parent)
        {
            var made = await services.GetRequiredService<IContentEditingService>().CreateAsync(
                new ContentCreateModel
                {
                    ContentTypeKey = type.Key,
                    ParentKey = parent,
                    Variants = [new VariantModel { Culture = English, Name = english }, new VariantModel { Culture = Danish, Name = danish }],
                },
                Self);
            Assert.Equal(ContentEditingOperationStatus.Success, made.Status);
            var key = made.Result.Content!.Key;
            var shown = await services.GetRequiredService<IContentPublishingService>().PublishAsync(key, [.. published.Select(culture => new CulturePublishScheduleModel { Culture = culture })], Self);
            Assert.Equal(ContentPublishingOperationStatus.Success, shown.Status);
            return key;
        }
    }
}
