using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models.Blocks;

/// <summary>A picture, with a line below it where an editor wrote one.</summary>
[PublishedModel("pictureBlock")]
public sealed class PictureBlock(IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    /// <summary>Null where the picture is not in the library any more.</summary>
    public Picture? Picture => this.Picture("picture");

    public string? Caption => this.Text("caption");
}
