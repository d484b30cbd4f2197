using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Management;

public sealed class NamingHosts
{
    [Fact]
    public async Task Leads_visitors_to_a_document_and_refuses_one_that_is_taken()
    {
        await using var cms = await TestCms.StartAsync();
        var page = await new Author(cms).PublishPageAsync("With a host");
        var editor = await BackofficeUser.SignInAsync(cms);

        await editor.PutAsync($"/document/{page}/domains", Domains("host.litt.example"));
        Assert.Equal("host.litt.example", (string?)(await editor.GetAsync($"/document/{page}/domains"))["domains"]!.AsArray().Single()!["domainName"]);
        Assert.Contains("<h1>With a host</h1>", await cms.ReadAsync("http://host.litt.example/"), StringComparison.Ordinal);

        var taken = await editor.SendAsync(HttpMethod.Put, $"/document/{Author.Principles}/domains", Domains("host.litt.example"));
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        Assert.Equal(["host.litt.example"], JsonNode.Parse(await taken.Content.ReadAsStringAsync())!["conflictingDomainNames"]!.AsArray().Select(name => (string?)name));

        static object Domains(string name) => new { Domains = new[] { new { DomainName = name, IsoCode = "en-US" } } };
    }
}
