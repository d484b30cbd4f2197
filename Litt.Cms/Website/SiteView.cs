using Litt.Cms.Published;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Umbraco.Cms.Core.Media;

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

    /// <summary>A picture in the sizes from which the browser chooses.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="sizes">How wide it is shown, as the attribute "sizes" says it.</param>
    /// <param name="width">With the height: the shape to which it is cropped, around its focal point.</param>
    /// <param name="height">With the width: the shape to which it is cropped, around its focal point.</param>
    /// <param name="lazy">Whether it is loaded when it comes near; not for what is seen first.</param>
    public IHtmlContent Picture(Picture picture, string sizes = "100vw", int? width = null, int? height = null, bool lazy = true) =>
        new PictureTags(Context.RequestServices.GetRequiredService<IImageUrlGenerator>()).Write(picture, sizes, width, height, lazy);

    /// <summary>The address of a picture in one size, cropped around its focal point.</summary>
    public string PictureUrl(Picture picture, int width, int height) =>
        new PictureTags(Context.RequestServices.GetRequiredService<IImageUrlGenerator>()).UrlOf(picture, width, height);

    /// <summary>The address of a file in wwwroot, with the version of its content, so that browsers may keep it.</summary>
    public string Asset(string path) => Files.AddressOf(path, Context.Request.PathBase);

    /// <summary>A stylesheet of wwwroot written into the page, which therefore waits for nothing.</summary>
    public IHtmlContent Style(string path)
    {
        var text = Files.Stylesheet(path, Context.Request.PathBase);
        Frame.Policy.AllowStyle(text);
        return new HtmlString($"<style>{text}</style>");
    }

    /// <summary>A short script of wwwroot written into the page: it runs before anything is seen.</summary>
    public IHtmlContent Script(string path)
    {
        var text = Files.Script(path);
        Frame.Policy.AllowScript(text);
        return new HtmlString($"<script>{text}</script>");
    }

    private SiteFiles Files => Context.RequestServices.GetRequiredService<SiteFiles>();
}
