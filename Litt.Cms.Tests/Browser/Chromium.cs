using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>The installed Chromium, started once for the tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Variable = "LITT_TEST_CHROMIUM";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Executable { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told ? told : Array.Find(Places, File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null)
            return;
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A person with a browser of their own: no cookies, nothing cached.</summary>
    /// <param name="cms">A site that listens.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="scripts">Whether scripts run.</param>
    internal async Task<IPage> OpenAsync(TestCms cms, ColorScheme scheme = ColorScheme.Light, int width = 1400, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = cms.Address.ToString(),
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }
}
