using System.Net;

namespace Litt.Cms.Tests.Website;

public sealed class FollowingAnOldAddress : IAsyncLifetime
{
    private TestCms cms = null!;

    private Author Author => new(cms);

    public async Task InitializeAsync() => cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Leads_to_a_renamed_page_and_to_all_below_it_through_every_name_it_had()
    {
        var parent = await Author.PublishPageAsync("First name");
        var child = await Author.PublishPageAsync("Child", parent);
        await Author.PublishPageAsync("Grandchild", child);
        await RenameAsync(parent, "Second name");
        await RenameAsync(parent, "Third name");

        foreach (var old in new[] { "/first-name", "/second-name" })
        {
            Assert.Equal("/third-name/", Path(await cms.LocationAsync(old)));
            Assert.Equal("/third-name/child/", Path(await cms.LocationAsync($"{old}/child/")));
            Assert.Equal("/third-name/child/grandchild/", Path(await cms.LocationAsync($"{old}/child/grandchild/")));
        }
    }

    [Fact]
    public async Task Leads_to_a_moved_page_and_to_all_below_it()
    {
        var place = await Author.PublishPageAsync("Place");
        var parent = await Author.PublishPageAsync("Wanderer");
        await Author.PublishPageAsync("Child", parent);
        await Author.MoveAsync(parent, place);

        Assert.Equal("/place/wanderer/", Path(await cms.LocationAsync("/wanderer/")));
        Assert.Equal("/place/wanderer/child/", Path(await cms.LocationAsync("/wanderer/child/")));
    }

    [Fact]
    public async Task Goes_round_in_no_circle_when_the_old_name_comes_back()
    {
        var page = await Author.PublishPageAsync("First name");
        await RenameAsync(page, "Second name");
        await RenameAsync(page, "First name");

        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/first-name/"));
        Assert.Equal("/first-name/", Path(await cms.LocationAsync("/second-name/")));
    }

    [Fact]
    public async Task Yields_to_a_new_page_at_the_old_address()
    {
        var page = await Author.PublishPageAsync("First name");
        await RenameAsync(page, "Second name");
        await Author.PublishPageAsync("First name");

        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/first-name/"));
    }

    [Fact]
    public async Task Ends_when_the_address_is_deleted_on_the_dashboard()
    {
        var page = await Author.PublishPageAsync("First name");
        await RenameAsync(page, "Second name");
        var administrator = await BackofficeUser.SignInAsync(cms);
        var found = await administrator.GetAsync("/redirect-management?filter=first");
        var redirect = Assert.Single(found["items"]!.AsArray())!;
        Assert.Equal("/first-name", redirect["originalUrl"]!.GetValue<string>());
        Assert.Equal("/second-name/", Path(redirect["destinationUrl"]!.GetValue<string>()));

        await administrator.DeleteAsync($"/redirect-management/{redirect["id"]}");

        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/first-name/"));
    }

    [Fact]
    public async Task Is_switched_off_and_on_in_the_running_site_and_stays_so()
    {
        var page = await Author.PublishPageAsync("First name");
        await RenameAsync(page, "Second name");
        var administrator = await BackofficeUser.SignInAsync(cms);

        await SwitchAsync(administrator, "Disabled");
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/first-name/"));
        await RenameAsync(page, "Third name");
        Assert.Contains("\"DisableRedirectUrlTracking\": true", await File.ReadAllTextAsync(System.IO.Path.Combine(cms.DataFolder, "settings.json")), StringComparison.Ordinal);

        await SwitchAsync(administrator, "Enabled");
        Assert.Equal("/third-name/", Path(await cms.LocationAsync("/first-name/")));
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/second-name/"));
    }

    private async Task RenameAsync(Guid key, string name)
    {
        await Author.ChangeAsync(key, name);
        await Author.PublishAsync(key);
    }

    private static async Task SwitchAsync(BackofficeUser administrator, string status)
    {
        Assert.Equal(HttpStatusCode.OK, (await administrator.SendAsync(HttpMethod.Post, $"/redirect-management/status?status={status}")).StatusCode);
        Assert.Equal(status, (await administrator.GetAsync("/redirect-management/status"))["status"]!.GetValue<string>());
    }

    private static string? Path(string? address) => address is null ? null : new Uri(new Uri("http://localhost"), address).AbsolutePath;
}
