using Litt.Cms.Tests.Editors;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Browser;

/// <summary>What somebody writes runs in no visitor's browser.</summary>
public sealed class ScriptsInContent(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Problems = """
        () => [...document.querySelectorAll('*')].flatMap(element => [
            ...[...element.attributes].filter(attribute => attribute.name.startsWith('on')).map(attribute => element.localName + ' ' + attribute.name),
            ...('protocol' in element && element.href && !['http:', 'https:', 'mailto:', 'tel:', 'sms:'].includes(element.protocol) ? [element.href] : []),
        ]).concat(document.querySelector('#content ~ footer, footer') ? [] : ['The page behind it is gone.'])
        """;

    [BrowserFact]
    public async Task No_idea_of_how_to_hide_one_runs_on_a_page()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var user = await BackofficeUser.SignInAsync(cms);
        var page = await chromium.OpenAsync(cms);
        var happened = Watch(page, cms.Address.Host);

        foreach (var (number, idea) in ScriptIdeas.All.Index())
        {
            var id = await user.CreateAsync("/document", new
            {
                DocumentType = new { Id = Author.PageType },
                Parent = new { Id = Author.Home },
                Template = (object?)null,
                Values = new object[]
                {
                    new { Alias = "heading", Value = idea },
                    new { Alias = "body", Value = new { Markup = idea } },
                },
                Variants = new[] { new { Name = $"Idea {number}" } },
            });
            await user.PutAsync($"/document/{id}/publish", new { PublishSchedules = new[] { new { Culture = (string?)null } } });

            await page.GotoAsync($"/idea-{number}/");
            happened.AddRange(await page.EvaluateAsync<string[]>(Problems));
            Assert.True(happened.Count == 0, $"{idea}: {string.Join(", ", happened)}");
        }
    }

    [BrowserFact]
    public async Task No_idea_of_how_to_hide_one_runs_in_markdown()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var happened = Watch(page, cms.Address.Host);
        await page.GotoAsync("/");
        var markdown = cms.Services.GetRequiredService<IMarkdownToHtmlConverter>();

        foreach (var idea in ScriptIdeas.All)
        {
            await page.SetContentAsync($"<main>{markdown.ToHtml($"{idea}\n\n# x\n\n[y](<{idea}>)")}</main><footer></footer>");
            happened.AddRange(await page.EvaluateAsync<string[]>(Problems));
            Assert.True(happened.Count == 0, $"{idea}: {string.Join(", ", happened)} in {await page.ContentAsync()}");
        }
    }

    [BrowserFact]
    public async Task An_idea_that_is_not_cleaned_is_noticed()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var happened = Watch(page, cms.Address.Host);

        await page.SetContentAsync("<script>alert(1)</script><p style=\"background:url(https://foreign.example/)\">x</p><footer></footer>");

        Assert.Contains("alert", happened);
        Assert.Contains("https://foreign.example/", happened);
    }

    /// <summary>Notes dialogs, and requests to elsewhere but the players that may be embedded.</summary>
    private static List<string> Watch(IPage page, string host)
    {
        var happened = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            happened.Add("alert");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host != host && !address.Host.EndsWith("vimeo.com", StringComparison.Ordinal))
                happened.Add(request.Url);
        };
        return happened;
    }
}
