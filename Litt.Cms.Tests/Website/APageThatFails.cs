using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Website;

public sealed class APageThatFails
{
    [Fact]
    public async Task Tells_visitors_nothing_of_why_and_is_well_again_when_its_cause_is_gone()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.WritePageAsync("Our story");
        var own = await ShowWithAsync("principlesPage");
        await author.PublishAsync(page);

        using var failed = await cms.AskAsync("/our-story/");
        var html = await failed.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains("<h1>Something went wrong</h1>", html, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", failed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", failed.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Litt.Cms", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/advocacy-statement/"));

        await ShowWithAsync(own);
        await author.PublishAsync(page);
        Assert.Contains("<h1>Our story</h1>", await cms.ReadAsync("/our-story/"), StringComparison.Ordinal);

        // A view for content of another type can't show the page. Answers the template that it had.
        async Task<string> ShowWithAsync(string alias)
        {
            var templates = cms.Services.GetRequiredService<ITemplateService>();
            var contents = cms.Services.GetRequiredService<IContentService>();
            var document = contents.GetById(page)!;
            var before = (await templates.GetAsync(document.TemplateId!.Value))!.Alias;
            document.TemplateId = (await templates.GetAsync(alias))!.Id;
            Assert.True(contents.Save(document).Success);
            return before;
        }
    }
}
