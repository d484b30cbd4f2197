using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Tests.Backoffice;

public sealed class TheSignInPage(OneSite site) : IClassFixture<OneSite>
{
    [ClientFact]
    public async Task Has_a_label_for_every_field_and_helps_password_managers()
    {
        var page = await OpenAsync();
        var fields = page.QuerySelectorAll("input").Cast<IHtmlInputElement>().ToList();

        Assert.Equal(["username", "current-password"], fields.Select(field => field.Autocomplete));
        Assert.All(fields, field => Assert.NotEmpty(page.QuerySelector($"label[for={field.Id}]")!.TextContent));
        Assert.True(fields[0].Autofocus);
    }

    [ClientFact]
    public async Task Tells_errors_to_those_who_cannot_see_them()
    {
        var page = await OpenAsync();

        Assert.Equal("alert", page.GetElementById("message")!.GetAttribute("role"));
        Assert.All(page.QuerySelectorAll("input"), field => Assert.Equal("message", field.GetAttribute("aria-describedby")));
    }

    [ClientFact]
    public async Task Runs_nothing_that_is_written_into_it()
    {
        var answer = await site.Visitor.GetAsync("/umbraco/login");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onsubmit]"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [ClientFact]
    public async Task Stays_under_100_KiB_with_all_that_it_loads()
    {
        var html = await site.Visitor.GetStringAsync("/umbraco/login");
        var files = new HtmlParser().ParseDocument(html).QuerySelectorAll("link[href], script[src], img[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Select(address => address.Split('?')[0].Replace("/umbraco/backoffice/", "", StringComparison.Ordinal))
            .Append("assets/fonts/LatoLatin-Regular.woff2");

        Assert.InRange(html.Length + files.Sum(BuiltClient.Transferred), 1, 100 * 1024);
    }

    [ClientTheory]
    [InlineData("/umbraco/section/media?a=1&b=2#c", "/umbraco/section/media?a=1&b=2#c")]
    [InlineData("/umbraco/management/api/v1/security/back-office/authorize?client_id=umbraco-back-office", "/umbraco/management/api/v1/security/back-office/authorize?client_id=umbraco-back-office")]
    [InlineData("/umbraco", "/umbraco")]
    [InlineData("", "/umbraco")]
    [InlineData("/umbraco/login?ReturnUrl=/umbraco/login", "/umbraco")]
    [InlineData("https://evil.example/umbraco", "/umbraco")]
    [InlineData("//evil.example/umbraco", "/umbraco")]
    [InlineData("/\\evil.example/umbraco", "/umbraco")]
    [InlineData("/umbraco\\..\\..\\\\evil.example", "/umbraco")]
    [InlineData("/umbraco/../../evil", "/umbraco")]
    [InlineData("/umbraco/..//evil.example", "/umbraco")]
    [InlineData("/umbracoevil", "/umbraco")]
    [InlineData("/umbraco@evil.example", "/umbraco")]
    [InlineData("/umbraco\t/../evil", "/umbraco")]
    [InlineData("javascript:alert(1)", "/umbraco")]
    public async Task Leads_back_to_the_backoffice_and_nowhere_else(string wish, string way)
    {
        var page = await OpenAsync($"?ReturnUrl={Uri.EscapeDataString(wish)}");

        Assert.Equal(way, page.QuerySelector("form")!.GetAttribute("data-return-url"));
    }

    [ClientFact]
    public async Task Asks_for_a_name_where_names_are_not_addresses()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["Umbraco:CMS:Security:UsernameIsEmail"] = "false" });
        var page = new HtmlParser().ParseDocument(await cms.Visitor.GetStringAsync("/umbraco/login"));

        Assert.Equal("Username", page.QuerySelector("label[for=username]")!.TextContent);
    }

    private async Task<IHtmlDocument> OpenAsync(string query = "") =>
        new HtmlParser().ParseDocument(await site.Visitor.GetStringAsync($"/umbraco/login{query}"));
}
