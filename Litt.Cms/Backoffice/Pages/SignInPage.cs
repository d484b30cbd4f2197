using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Backoffice.Pages;

/// <summary>Where a person signs in; a few kilobytes of its own, because the client is too much to load for one form.</summary>
internal sealed class SignInPage(ClientFiles files, IOptionsMonitor<SecuritySettings> security)
{
    public IResult Render(HttpContext context, string? returnUrl)
    {
        if (files.Pages is not { SignIn: var own })
            return PageHeaders.NotBuilt();
        var name = security.CurrentValue.UsernameIsEmail ? "Email" : "Username";
        var keyboard = security.CurrentValue.UsernameIsEmail ? "email" : "text";
        return PageHeaders.Page(context, PageHeaders.SignInPolicy, $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>Sign in | LITT</title>
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex, nofollow">
              <meta name="color-scheme" content="light dark">
              <link rel="icon" type="image/svg+xml" href="{files.UrlOf("assets/favicon.svg")}">
              <link rel="stylesheet" href="{files.UrlOf("css/light.css")}">
              <link rel="stylesheet" href="{files.UrlOf("css/dark.css")}" media="(prefers-color-scheme: dark)" data-theme="dark">
              <link rel="stylesheet" href="{files.UrlOf("css/high-contrast.css")}" media="not all" data-theme="high-contrast">
              <link rel="stylesheet" href="{files.UrlOf(own.Style)}">
              <script type="module" blocking="render" src="{files.UrlOf(own.Script)}"></script>
            </head>
            <body>
              <main>
                <header><img src="{files.UrlOf("assets/login-logo.svg")}" alt="LITT" width="84" height="30"></header>
                <form action="{BackofficePaths.Security}/login" method="post" novalidate data-return-url="{HtmlEncoder.Default.Encode(ReturnAddress.From(returnUrl))}">
                  <h1>Sign in</h1>
                  <noscript><p>Signing in needs JavaScript.</p></noscript>
                  <p id="message" role="alert"></p>
                  <label for="username">{name}</label>
                  <div class="field"><input id="username" name="username" type="text" inputmode="{keyboard}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus aria-describedby="message"></div>
                  <label for="password">Password</label>
                  <div class="field"><input id="password" name="password" type="password" autocomplete="current-password" required aria-describedby="message"><button name="show" type="button" aria-pressed="false" aria-controls="password" aria-label="Show password" hidden>Show</button></div>
                  <button name="submit" type="submit" disabled data-idle="Sign in" data-busy="Signing in…">Sign in</button>
                </form>
              </main>
            </body>
            </html>
            """);
    }
}
