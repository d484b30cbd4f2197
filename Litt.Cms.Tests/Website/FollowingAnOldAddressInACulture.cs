using System.Net;
using Litt.Cms.Tests.Management;

namespace Litt.Cms.Tests.Website;

public sealed class FollowingAnOldAddressInACulture(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Leads_to_the_page_and_to_all_below_it_in_the_culture_that_was_renamed_alone()
    {
        var top = await PublishAsync("Walks", "Ture");
        await NameHostsAsync(top, ("walks.litt.example", "en-US"), ("ture.litt.example", "da-DK"));
        var page = await PublishAsync("Forest", "Skov", top);
        await PublishAsync("Clearing", "Lysning", page);

        await site.SaveAsync(page, "Forest", "Krat");
        await site.PublishAsync(page, "en-US", "da-DK");

        Assert.Equal("/krat/", await site.Cms.LocationAsync("http://ture.litt.example/skov/"));
        Assert.Equal("/krat/lysning/", await site.Cms.LocationAsync("http://ture.litt.example/skov/lysning/"));
        Assert.Equal(["da-dk"], (await site.Administrator.GetAsync($"/redirect-management/{page}"))["items"]!.AsArray().Select(redirect => (string?)redirect!["culture"]));
        foreach (var never in new[] { "http://walks.litt.example/skov/", "http://walks.litt.example/krat/", "http://ture.litt.example/forest/" })
            Assert.Equal(HttpStatusCode.NotFound, await site.Cms.StatusAsync(never));
    }

    [Fact]
    public async Task Leads_to_another_host_when_the_page_has_moved_there()
    {
        var (old, now) = (await PublishAsync("Old"), await PublishAsync("New"));
        await NameHostsAsync(old, ("old.litt.example", "en-US"));
        await NameHostsAsync(now, ("new.litt.example", "en-US"));
        var page = await PublishAsync("Mover", parent: old);
        await PublishAsync("Below", parent: page);

        await site.Administrator.PutAsync($"/document/{page}/move", new { Target = new { Id = now } });

        Assert.Equal("http://new.litt.example/mover/", await site.Cms.LocationAsync("http://old.litt.example/mover/"));
        Assert.Equal("http://new.litt.example/mover/below/", await site.Cms.LocationAsync("http://old.litt.example/mover/below/"));
    }

    private async Task<Guid> PublishAsync(string english, string? danish = null, Guid? parent = null)
    {
        var id = await site.WriteAsync(english, danish, parent);
        await site.PublishAsync(id, danish is null ? ["en-US"] : ["en-US", "da-DK"]);
        return id;
    }

    private Task NameHostsAsync(Guid document, params (string Host, string Culture)[] hosts) => site.Administrator.PutAsync(
        $"/document/{document}/domains", new { Domains = hosts.Select(host => new { DomainName = host.Host, IsoCode = host.Culture }) });
}
