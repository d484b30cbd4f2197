using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Manifest;

namespace Litt.Cms.Backoffice.Pages;

/// <summary>The page that the client lives in: the same for every screen, which the client draws by the address.</summary>
internal sealed class HostPage(
    ClientFiles files,
    IOptionsMonitor<GlobalSettings> settings,
    IOptionsMonitor<SecuritySettings> security,
    IServiceProvider services)
{
    public async Task<IResult> RenderAsync(HttpContext context)
    {
        if (files.Pages is not { } pages)
            return PageHeaders.NotBuilt();
        var nonce = PageHeaders.NewNonce();
        var map = JsonSerializer.Serialize(await MapImportsAsync(), JsonSerializerOptions.Web);
        return PageHeaders.Page(context, PageHeaders.ClientPolicy(nonce), Html(pages, nonce, map));
    }

    private string Html(ClientPages pages, string nonce, string map) =>
        $"""
        <!doctype html>
        <html lang="{HtmlEncoder.Default.Encode(settings.CurrentValue.DefaultUILanguage)}">
        <head>
          <meta charset="utf-8">
          <title>LITT</title>
          <base href="{BackofficePaths.Root}/">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex, nofollow">
          <link rel="icon" type="image/svg+xml" href="{files.UrlOf("assets/favicon.svg")}">
          <link rel="stylesheet" href="{files.UrlOf("css/light.css")}">
          <link rel="stylesheet" href="{files.UrlOf("css/umb-css.css")}">
          <script type="importmap" nonce="{nonce}">{map}</script>
          {string.Concat(pages.Preload.Select(file => $"""<link rel="modulepreload" href="{files.UrlOf(file)}">"""))}
          <script type="module" src="{files.UrlOf(pages.Script)}"></script>
        </head>
        <body class="uui-font uui-text">
          <noscript>The backoffice needs JavaScript.</noscript>
          <umb-app lang="{HtmlEncoder.Default.Encode(settings.CurrentValue.DefaultUILanguage)}"{(security.CurrentValue.KeepUserLoggedIn ? " keep-user-logged-in" : "")}></umb-app>
        </body>
        </html>
        """;

    /// <summary>An installed package may map names of its own, but not take over the client's.</summary>
    private async Task<PackageManifestImportmap> MapImportsAsync()
    {
        var imports = new Dictionary<string, string>(files.Imports);
        var packages = services.GetService<IPackageManifestService>() is { } manifests
            ? await manifests.GetPackageManifestImportmapAsync()
            : null;
        foreach (var (name, address) in packages?.Imports ?? [])
            imports.TryAdd(name, address);
        return new PackageManifestImportmap { Imports = imports, Scopes = packages?.Scopes ?? [] };
    }
}
