using Litt.Cms.Published;

namespace Litt.Cms.Website;

/// <summary>The page for when a page could not be made. It needs nothing, so that it can't fail itself, and tells nothing.</summary>
internal static class ErrorPage
{
    public static readonly Output Output = new(
        """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>Something went wrong</title>
        </head>
        <body>
          <main>
            <h1>Something went wrong</h1>
            <p>This page can’t be shown right now. Please try again in a few minutes.</p>
            <p><a href="/">Go to the first page</a></p>
          </main>
        </body>
        </html>

        """u8.ToArray(),
        "text/html; charset=utf-8",
        StatusCodes.Status500InternalServerError);
}
