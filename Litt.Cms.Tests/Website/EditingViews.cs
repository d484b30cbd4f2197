namespace Litt.Cms.Tests.Website;

/// <summary>Views that change while the site runs.</summary>
public sealed class EditingViews
{
    [Fact]
    public async Task Shows_what_staff_changed_with_the_next_request()
    {
        await using var cms = await TestCms.StartAsync(ownFiles: true);
        var user = await BackofficeUser.SignInAsync(cms);
        await PageAsync(cms);
        await user.SendAsync(HttpMethod.Post, "/partial-view", new { name = "greeting.cshtml", content = "<p>first greeting from @Model!.Name</p>" });
        var home = await HomeAsync(user);

        await user.PutAsync($"/template/{home["id"]}", new { name = "Home", alias = "home", content = home["content"]!.GetValue<string>() + "\n@await Html.PartialAsync(\"greeting\", Model)" });
        Assert.Contains("first greeting from Love In The Trenches", await PageAsync(cms), StringComparison.Ordinal);

        await user.PutAsync("/partial-view/%2Fgreeting.cshtml", new { content = "<p>second greeting</p>" });
        var page = await PageAsync(cms);
        Assert.Contains("second greeting", page, StringComparison.Ordinal);
        Assert.DoesNotContain("first greeting", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_changed_on_the_disk()
    {
        await using var cms = await TestCms.StartAsync(ownFiles: true);
        await PageAsync(cms);

        await File.AppendAllTextAsync(Path.Combine(cms.ContentRoot, "Views", "home.cshtml"), "\nchanged in an editor");

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var tries = 0; !(await PageAsync(cms)).Contains("changed in an editor", StringComparison.Ordinal) && await timer.WaitForNextTickAsync(); tries++)
            Assert.True(tries < 400, "Not within 20 seconds.");
    }

    [Fact]
    public async Task Shows_a_template_that_begins_as_the_backoffice_begins_it()
    {
        await using var cms = await TestCms.StartAsync(ownFiles: true);
        var user = await BackofficeUser.SignInAsync(cms);
        const string Begun = "@using Umbraco.Cms.Web.Common.PublishedModels;\n@inherits Umbraco.Cms.Web.Common.Views.UmbracoViewPage\n@{\n\tLayout = null;\n}";
        var query = await user.SendAsync(HttpMethod.Post, "/template/query/execute", new
        {
            rootDocument = (object?)null,
            documentTypeAlias = "principlesPage",
            filters = new[] { new { propertyAlias = "Name", constraintValue = "rinciples", @operator = "Contains" }, new { propertyAlias = "CreateDate", constraintValue = "2020-01-01", @operator = "GreaterThan" } },
            sort = new { propertyAlias = "Name", direction = "descending" },
        });
        var found = System.Text.Json.Nodes.JsonNode.Parse(await query.Content.ReadAsStringAsync())!;
        var home = await HomeAsync(user);

        var content = $"{Begun}\n@foreach (var item in {found["queryExpression"]})\n{{\n<b>@item.Name</b>\n}}";
        await user.PutAsync($"/template/{home["id"]}", new { name = "Home", alias = "home", content });

        Assert.Equal("<b>Harm reduction principles</b>", (await PageAsync(cms)).Trim());
        Assert.Equal("Harm reduction principles", found["sampleResults"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(1, found["resultCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_mistake_in_a_view_shows_no_code_to_visitors_and_can_be_corrected()
    {
        await using var cms = await TestCms.StartAsync(ownFiles: true);
        var user = await BackofficeUser.SignInAsync(cms);
        var home = await HomeAsync(user);
        var good = await PageAsync(cms);

        await user.PutAsync($"/template/{home["id"]}", new { name = "Home", alias = "home", content = "@{ var secret = nonsense; }" });
        var broken = await cms.Visitor.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(500, (int)broken.StatusCode);
        Assert.DoesNotContain("secret", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await user.PutAsync($"/template/{home["id"]}", new { name = "Home", alias = "home", content = home["content"]!.GetValue<string>() });
        Assert.Equal(good, await PageAsync(cms));
    }

    [Fact]
    public async Task Each_view_that_the_backoffice_offers_can_be_shown()
    {
        await using var cms = await TestCms.StartAsync(ownFiles: true);
        var user = await BackofficeUser.SignInAsync(cms);
        var home = await HomeAsync(user);
        var snippets = (await user.GetAsync("/partial-view/snippet?take=100"))["items"]!.AsArray();
        Assert.NotEmpty(snippets);

        foreach (var item in snippets)
        {
            var snippet = await user.GetAsync($"/partial-view/snippet/{item!["id"]}");
            await user.SendAsync(HttpMethod.Post, "/partial-view", new { name = $"{item["id"]}.cshtml", content = snippet["content"]!.GetValue<string>() });
            await user.PutAsync($"/template/{home["id"]}", new { name = "Home", alias = "home", content = $"@inherits Umbraco.Cms.Web.Common.Views.UmbracoViewPage\n@{{ Layout = null; }}\n[@await Html.PartialAsync(\"{item["id"]}\", Model)]" });

            var page = await cms.Visitor.GetAsync(new Uri("/", UriKind.Relative));
            Assert.True(page.IsSuccessStatusCode, $"{item["id"]} -> {(int)page.StatusCode}");
            if (item["id"]!.GetValue<string>().StartsWith("ListChild", StringComparison.Ordinal))
                Assert.Contains("<a href=\"/harm-reduction-principles/\">", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> HomeAsync(BackofficeUser user)
    {
        var found = (await user.GetAsync("/item/template/search?query=home"))["items"]![0]!;
        return await user.GetAsync($"/template/{found["id"]}");
    }

    private static Task<string> PageAsync(TestCms cms) => cms.Visitor.GetStringAsync(new Uri("/", UriKind.Relative));
}
