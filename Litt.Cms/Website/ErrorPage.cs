using System.Text;
using Litt.Cms.Published;

namespace Litt.Cms.Website;

/// <summary>The page for when a page could not be made. It needs nothing, so that it can't fail itself, and tells nothing.</summary>
internal static class ErrorPage
{
    private const string Style =
        ":root{color-scheme:light dark}body{margin:0;padding:12vh 1.25rem;background:#fcf8f1;color:#2a2320;font:1.125rem/1.65 system-ui,sans-serif}"
        + "main{max-width:40rem;margin:auto}h1{font:400 2.25rem/1.2 Georgia,serif}a{display:inline-block;padding:.75rem 0;color:#16494c}"
        + "@media(prefers-color-scheme:dark){body{background:#181412;color:#f2eae0}a{color:#93d3ca}}";

    public static readonly Output Output = new(
        Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <title>Something went wrong</title>
              <style>{Style}</style>
            </head>
            <body>
              <main>
                <h1>Something went wrong</h1>
                <p>This page can’t be shown right now. It is not your fault. Please try again in a few minutes.</p>
                <p><a href="">Try again</a><br><a href="/">Go to the first page</a></p>
              </main>
            </body>
            </html>

            """),
        "text/html; charset=utf-8",
        StatusCodes.Status500InternalServerError,
        policy: Policy());

    private static string Policy()
    {
        var policy = new PagePolicy();
        policy.AllowStyle(Style);
        return policy.ToString();
    }
}
