using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>A site that browsers can visit, for tests that only read.</summary>
public sealed class VisitedSite : IAsyncLifetime
{
    internal TestCms Cms { get; private set; } = null!;

    public async Task InitializeAsync() => Cms = await TestCms.StartAsync(listening: true);

    public async Task DisposeAsync() => await Cms.DisposeAsync();
}

/// <summary>The website, as visitors meet it.</summary>
public sealed class VisitingTheSite(Chromium chromium, VisitedSite site) : IClassFixture<Chromium>, IClassFixture<VisitedSite>
{
    private const string Exit = "https://www.weather.gov/";
    private const string Principles = "/harm-reduction-principles/";

    private static readonly string[] Paths = ["/", Principles, Principles + "ensures-that-people-who-use-drugs-have-a-real-voice/", "/advocacy-statement/", "/no-such-page/"];

    [BrowserFact]
    public async Task Nothing_hinders_anybody_in_light_or_dark_on_a_small_or_a_large_screen()
    {
        // All pages in each theme and each width; the two that hold the most in each of both together.
        foreach (var (scheme, width, paths) in new[] { (ColorScheme.Light, 1280, Paths), (ColorScheme.Dark, 320, Paths), (ColorScheme.Dark, 1280, Paths[..2]), (ColorScheme.Light, 320, Paths[..2]) })
        {
            var page = await chromium.OpenAsync(site.Cms, scheme, width);
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                var found = await page.RunAxe();
                Assert.True(found.Violations.Length == 0, $"{path} {scheme} {width}: {string.Join(", ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
            }

            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_the_screen_or_moves_once_it_is_seen()
    {
        foreach (var width in new[] { 320, 390, 768, 1280, 2560 })
        {
            var page = await chromium.OpenAsync(site.Cms, width: width);
            foreach (var path in Paths)
            {
                await page.GotoAsync(path);
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{path} at {width}");
                var moved = await page.EvaluateAsync<double>("""
                    async () => {
                        let moved = 0;
                        const watch = new PerformanceObserver(list => moved += list.getEntries().reduce((sum, one) => sum + one.value, 0));
                        watch.observe({ type: 'layout-shift', buffered: true });
                        await document.fonts.ready;
                        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                        return moved;
                    }
                    """);
                Assert.True(moved == 0, $"{path} at {width}: {moved}");
            }

            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Every_link_is_reached_by_keyboard_is_seen_there_and_is_large_enough_to_touch()
    {
        var page = await chromium.OpenAsync(site.Cms, width: 390);
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            var links = await page.Locator("a[href]").CountAsync();
            for (var place = 0; place < links; place++)
            {
                await page.Keyboard.PressAsync("Tab");
                Assert.Equal("", await page.EvaluateAsync<string>("""
                    place => {
                        const link = document.activeElement;
                        if (link !== document.querySelectorAll('a[href]')[place]) return `${place}: ${link.outerHTML}`;
                        const style = getComputedStyle(link);
                        if (style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 3) return `no outline: ${link.outerHTML}`;
                        const { left, right, top, bottom, height } = link.getBoundingClientRect();
                        if (left < 0 || right > innerWidth || bottom < 1 || top >= innerHeight) return `not seen: ${link.outerHTML}`;
                        if (height < 44 && !link.matches('.prose p a')) return `${height} pixels: ${link.outerHTML}`;
                        return '';
                    }
                    """, place));
            }
        }

        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Nothing_is_asked_of_others_and_nothing_is_left_in_the_browser()
    {
        var page = await chromium.OpenAsync(site.Cms);
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        foreach (var path in Paths.SkipLast(1))
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        }

        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, url => new Uri(url).Authority != site.Cms.Address.Authority);
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Empty(complaints);
    }

    [BrowserFact]
    public async Task Leaving_at_once_does_not_come_back()
    {
        foreach (var leave in new Func<IPage, Task>[] { page => page.Locator(".leave").ClickAsync(), PressEscapeAsync })
        {
            var page = await chromium.OpenAsync(site.Cms);
            await page.Context.RouteAsync($"{Exit}**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<h1>Sunny</h1>" }));
            await page.GotoAsync("/");
            await page.GotoAsync(Principles);
            await leave(page);
            await page.WaitForURLAsync(Exit);

            // The page before is ours, too, and is not shown again.
            await page.EvaluateAsync("() => { history.back(); }");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sunny");
            await Assertions.Expect(page).ToHaveURLAsync(Exit);

            // Who comes anew reads on.
            await page.GotoAsync(Principles);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await page.Context.CloseAsync();
        }

        static async Task PressEscapeAsync(IPage page)
        {
            for (var press = 0; press < 3; press++)
                await page.Keyboard.PressAsync("Escape");
        }
    }

    [BrowserFact]
    public async Task Who_has_been_here_can_read_the_principles_without_a_network()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");

        await cms.Services.GetRequiredService<IServer>().StopAsync(CancellationToken.None);
        await page.GotoAsync(Principles);

        await Assertions.Expect(page.Locator(".principles > li")).ToHaveCountAsync(8);
    }

    [BrowserFact]
    public async Task Who_leaves_at_once_leaves_no_pages_behind()
    {
        var page = await chromium.OpenAsync(site.Cms);
        await page.Context.RouteAsync($"{Exit}**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<h1>Sunny</h1>" }));
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.GotoAsync(Principles);
        Assert.Equal(1, await page.EvaluateAsync<int>("async () => (await caches.keys()).length"));

        await page.Locator(".leave").ClickAsync();
        await page.WaitForURLAsync(Exit);

        // A page of the site that keeps nothing itself.
        await page.GotoAsync("/robots.txt");
        await page.WaitForFunctionAsync("async () => (await caches.keys()).length === 0");
    }

    [BrowserFact]
    public async Task Everything_can_be_read_and_left_without_script()
    {
        var page = await chromium.OpenAsync(site.Cms, scripts: false);
        await page.Context.RouteAsync($"{Exit}**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<h1>Sunny</h1>" }));
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "The principles of harm reduction" }).ClickAsync();
        await Assertions.Expect(page.Locator(".principles > li")).ToHaveCountAsync(8);
        await Assertions.Expect(page.Locator(".principles > li").Last).ToBeVisibleAsync();
        await page.Locator(".principles a").First.ClickAsync();
        await page.Locator("a[rel=next]").ClickAsync();
        await Assertions.Expect(page.Locator(".eyebrow")).ToHaveTextAsync("Principle 2 of 8");

        await page.Locator(".leave").ClickAsync();
        await page.WaitForURLAsync(Exit);
    }
}
