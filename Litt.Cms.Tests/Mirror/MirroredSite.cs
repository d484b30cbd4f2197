using AngleSharp.Html.Parser;
using Litt.Cms.Mirror;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Litt.Cms.Tests.Mirror;

/// <summary>A site, and a folder to which it is exported.</summary>
internal sealed class MirroredSite : IAsyncDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("litt-mirror-").FullName;

    private MirroredSite(TestCms cms) => Cms = cms;

    public TestCms Cms { get; }

    public string Folder => Path.Combine(parent, "mirror");

    /// <summary>The files of the mirror, with slashes.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static async Task<MirroredSite> StartAsync(string? address = null) =>
        new(await TestCms.StartAsync(new Dictionary<string, string?> { ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = address }));

    /// <returns>The exit code and what was said.</returns>
    public async Task<(int Code, string Said)> ExportAsync()
    {
        using var said = new StringWriter();
        var code = await Cms.Services.GetRequiredService<ExportCommand>().RunAsync(["export", Folder], AskAsync, Cms.Services, said, said);
        return (code, said.ToString());
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>All that a page loads and links to, as it is written.</summary>
    public IReadOnlyList<string> LinksOf(string page)
    {
        using var document = new HtmlParser().ParseDocument(Read(page));
        return
        [
            .. document.QuerySelectorAll("[href]:not([rel=canonical])").Select(element => element.GetAttribute("href")!),
            .. document.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!),
            .. document.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(',')).Select(source => source.Trim().Split(' ')[0]),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await Cms.DisposeAsync();
        Directory.Delete(parent, recursive: true);
    }

    /// <summary>Stands between the export and the site as it runs in the test.</summary>
    private async Task AskAsync(HttpContext context)
    {
        var request = context.Request;
        using var question = new HttpRequestMessage(HttpMethod.Get, $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}");
        using var answer = await Cms.Visitor.SendAsync(question);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.Location is { } location)
            context.Response.Headers.Location = location.OriginalString;
        await answer.Content.CopyToAsync(context.Response.Body);
    }
}
