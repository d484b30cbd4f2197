using AngleSharp.Html.Parser;
using Litt.Cms.Editors.Media;
using Umbraco.Cms.Core;

namespace Litt.Cms.Editors.RichText;

/// <summary>Makes media items of images that were dropped into rich text: until it is saved they are uploads, named by `data-tmpimg`.</summary>
internal sealed class PastedImages(MediaUploads uploads)
{
    private const string Upload = "data-tmpimg";

    /// <param name="html">The rich text.</param>
    /// <param name="parent">The folder for new media, or null for the root.</param>
    public string Keep(string html, Guid? parent)
    {
        if (!html.Contains(Upload, StringComparison.OrdinalIgnoreCase))
            return html;

        var body = new HtmlParser().ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        var imported = new Dictionary<string, Guid?>();
        foreach (var image in body.QuerySelectorAll($"img[{Upload}]"))
        {
            var name = image.GetAttribute(Upload)!;
            if (!imported.TryGetValue(name, out var key))
                imported[name] = key = Import(name, parent);

            if (key is not { } item)
                continue;

            image.SetAttribute("data-udi", new GuidUdi(Constants.UdiEntityType.Media, item).ToString());
            image.SetAttribute("src", Size(image.GetAttribute("width"), image.GetAttribute("height")));
            image.RemoveAttribute(Upload);
        }

        return body.InnerHtml;
    }

    /// <summary>What stands behind the image's address, by which it is scaled to the size that the editor gave it.</summary>
    private static string Size(string? width, string? height) =>
        int.TryParse(width, out var across) && int.TryParse(height, out var down) ? $"?rmode=max&width={across}&height={down}" : string.Empty;

    // The value editors' contract is synchronous.
    private Guid? Import(string name, Guid? parent) =>
        Guid.TryParse(name, out var upload) ? uploads.ImportAsync(upload, parent, null).GetAwaiter().GetResult() : null;
}
