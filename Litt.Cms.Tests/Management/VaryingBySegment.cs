using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Management;

/// <summary>A document whose slogan is another for each segment of its visitors, in each language.</summary>
public sealed class VaryingBySegment(SegmentSite site) : IClassFixture<SegmentSite>
{
    [Fact]
    public async Task Keeps_a_value_for_each_segment_and_a_variant_to_edit_it()
    {
        var id = await site.WriteAsync("Kept", ("en-US", null, "For all"), ("en-US", "young", "For the young"), ("da-DK", null, "For alle"), ("da-DK", "young", "For de unge"));

        var document = await site.Administrator.GetAsync($"/document/{id}");

        Assert.Equal(["da-DK : For alle", "da-DK young: For de unge", "en-US : For all", "en-US young: For the young"], Slogans(document));
        Assert.Equal(
            ["da-DK ", "da-DK young", "en-US ", "en-US young"],
            document["variants"]!.AsArray().Select(variant => $"{variant!["culture"]} {variant["segment"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Changes_one_segment_and_leaves_what_is_published_until_it_is_published_again()
    {
        var id = await site.WriteAsync("Changed", ("en-US", null, "For all"), ("en-US", "young", "For the young"));
        await site.PublishAsync(id, "en-US");

        await site.SaveAsync(id, "Changed", ("en-US", null, "For all"), ("en-US", "young", "For those who are young"));

        Assert.Equal(["en-US : For all", "en-US young: For those who are young"], Slogans(await site.Administrator.GetAsync($"/document/{id}")));
        Assert.Equal(["en-US : For all", "en-US young: For the young"], Slogans(await site.Administrator.GetAsync($"/document/{id}/published")));
        Assert.Equal("For the young", await DeliveredAsync(id, "en-US", "young"));
        await site.PublishAsync(id, "en-US");
        Assert.Equal("For those who are young", await DeliveredAsync(id, "en-US", "young"));
    }

    [Fact]
    public async Task Is_delivered_in_the_segment_that_is_asked_for()
    {
        var id = await site.WriteAsync("Delivered", ("en-US", null, "For all"), ("en-US", "young", "For the young"), ("da-DK", null, "For alle"), ("da-DK", "young", "For de unge"));
        await site.PublishAsync(id, "en-US", "da-DK");

        Assert.Equal("For all", await DeliveredAsync(id, "en-US", null));
        Assert.Equal("For the young", await DeliveredAsync(id, "en-US", "young"));
        Assert.Equal("For de unge", await DeliveredAsync(id, "da-DK", "young"));
        Assert.Equal("For alle", await DeliveredAsync(id, "da-DK", null));
    }

    [Fact]
    public async Task Goes_back_to_an_older_version_with_its_segments()
    {
        var id = await site.WriteAsync("Back", ("en-US", null, "First"), ("en-US", "young", "First of the young"));
        await site.PublishAsync(id, "en-US");
        await site.SaveAsync(id, "Back", ("en-US", null, "Second"), ("en-US", "young", "Second of the young"));
        await site.PublishAsync(id, "en-US");
        var versions = (await site.Administrator.GetAsync($"/document-version?documentId={id}&culture=en-US"))["items"]!.AsArray();
        var old = versions.Single(version => !(bool)version!["isCurrentPublishedVersion"]! && !(bool)version["isCurrentDraftVersion"]!)!;

        var done = await site.Administrator.SendAsync(HttpMethod.Post, $"/document-version/{old["id"]}/rollback?culture=en-US");

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(["en-US : First", "en-US young: First of the young"], Slogans(await site.Administrator.GetAsync($"/document/{id}")));
    }

    [Fact]
    public async Task Refuses_a_segment_of_a_property_that_does_not_vary_by_it()
    {
        var id = await site.WriteAsync("Refused", ("en-US", null, "For all"));

        var answer = await site.Administrator.SendAsync(HttpMethod.Put, $"/document/{id}", new
        {
            Values = new[] { new { Alias = "author", Value = "Ada", Culture = (string?)null, Segment = "young" } },
            Variants = new[] { new { Name = "Refused", Culture = "en-US", Segment = (string?)null } },
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("PropertyTypeSegmentVarianceMismatch", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["operationStatus"]);
        Assert.Equal(["en-US : For all"], Slogans(await site.Administrator.GetAsync($"/document/{id}")));
    }

    [Fact]
    public async Task Lets_the_client_choose_among_the_segments_of_the_site()
    {
        var id = await site.WriteAsync("Choosing", ("en-US", null, "For all"));

        foreach (var path in new[] { "/segment?skip=0&take=10", $"/document/{id}/available-segment-options?skip=0&take=10" })
            Assert.Equal(["young"], (await site.Administrator.GetAsync(path))["items"]!.AsArray().Select(segment => (string)segment!["alias"]!));
    }

    private static IEnumerable<string> Slogans(JsonNode document) => document["values"]!.AsArray()
        .Where(value => (string?)value!["alias"] == "slogan")
        .Select(value => $"{value!["culture"]} {value["segment"]}: {value["value"]}").Order(StringComparer.Ordinal);

    private async Task<string?> DeliveredAsync(Guid id, string culture, string? segment)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/umbraco/delivery/api/v2/content/item/{id}");
        request.Headers.Add("Accept-Language", culture);
        if (segment is not null)
            request.Headers.Add("Accept-Segment", segment);
        var answer = await site.Cms.Visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["properties"]!["slogan"];
    }
}

/// <summary>A site in two languages that knows a segment, with a type whose slogan varies by both.</summary>
public sealed class SegmentSite : IAsyncLifetime
{
    private Guid type;

    internal TestCms Cms { get; private set; } = null!;

    internal BackofficeUser Administrator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Cms = await TestCms.StartAsync(
            new Dictionary<string, string?> { ["Umbraco:CMS:DeliveryApi:Enabled"] = "true", ["Umbraco:CMS:Segments:Enabled"] = "true" },
            services: services => services.AddSingleton<ISegmentService, Segments>());
        Administrator = await BackofficeUser.SignInAsync(Cms);
        await Cms.Services.GetRequiredService<ILanguageService>().CreateAsync(new Language("da-DK", "Danish"), Constants.Security.SuperUserKey);
        await WriteTypeAsync();
    }

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    internal Task<Guid> WriteAsync(string name, params (string Culture, string? Segment, string Slogan)[] slogans) => Administrator.CreateAsync("/document", new
    {
        DocumentType = new { Id = type },
        Values = Values(slogans),
        Variants = Variants(name, slogans),
    });

    internal Task SaveAsync(Guid id, string name, params (string Culture, string? Segment, string Slogan)[] slogans) =>
        Administrator.PutAsync($"/document/{id}", new { Values = Values(slogans), Variants = Variants(name, slogans) });

    internal Task PublishAsync(Guid id, params string[] cultures) => Administrator.PutAsync($"/document/{id}/publish", DocumentSite.Now(cultures));

    private static object Values((string Culture, string? Segment, string Slogan)[] slogans) =>
        slogans.Select(slogan => new { Alias = "slogan", Value = slogan.Slogan, slogan.Culture, slogan.Segment });

    // As the client sends them: a variant for each culture and segment, named as its culture is.
    private static object Variants(string name, (string Culture, string? Segment, string Slogan)[] slogans) =>
        slogans.Select(slogan => new { Name = $"{name} {slogan.Culture}", slogan.Culture, slogan.Segment });

    private async Task WriteTypeAsync()
    {
        var helper = Cms.Services.GetRequiredService<IShortStringHelper>();
        var text = (await Cms.Services.GetRequiredService<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        ContentType made = new(helper, Constants.System.Root)
        {
            Alias = "leaflet",
            Name = "Leaflet",
            Icon = "icon-document",
            AllowedAsRoot = true,
            Variations = ContentVariation.CultureAndSegment,
        };
        made.AddPropertyType(new PropertyType(helper, text, "slogan") { Name = "Slogan", Variations = ContentVariation.CultureAndSegment }, "content", "Content");
        made.AddPropertyType(new PropertyType(helper, text, "author") { Name = "Author" }, "content", "Content");
        Assert.True((await Cms.Services.GetRequiredService<IContentTypeService>().CreateAsync(made, Constants.Security.SuperUserKey)).Success);
        type = made.Key;
    }

    /// <summary>The segments that a package or a site brings along.</summary>
    private sealed class Segments : ISegmentService
    {
        private static readonly PagedModel<Segment> All = new(1, [new Segment { Alias = "young", Name = "The young" }]);

        public Task<Attempt<PagedModel<Segment>?, SegmentOperationStatus>> GetPagedSegmentsAsync(int skip, int take) =>
            Task.FromResult(Attempt.SucceedWithStatus<PagedModel<Segment>?, SegmentOperationStatus>(SegmentOperationStatus.Success, All));
    }
}
