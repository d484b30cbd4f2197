using System.Security.Cryptography;
using Litt.Cms.Published;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Litt.Cms.Website;

/// <summary>A view of the site: a Razor page with the frame around it at hand.</summary>
public abstract class SiteView<TModel> : RazorPage<TModel>
{
    public PageFrame Frame => (PageFrame)ViewData[nameof(PageFrame)]!;

    /// <summary>The site's other documents.</summary>
    public SiteContent Umbraco => new(Context.RequestServices.GetRequiredService<Snapshots>().Current);

    /// <summary>A text of the dictionary in the language of the page.</summary>
    /// <param name="name">The text's name.</param>
    /// <param name="alternative">What is shown where nobody wrote it.</param>
    public string GetDictionaryValue(string name, string alternative = "") =>
        Frame.Words.Find(name, Frame.Language) ?? alternative;

    /// <summary>The address of a file in wwwroot, with the version of its text, so that browsers may keep it.</summary>
    public string Asset(string path)
    {
        var file = Context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
            return Context.Request.PathBase + path;

        using var text = file.CreateReadStream();
        return $"{Context.Request.PathBase}{path}?v={Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 10))}";
    }
}
