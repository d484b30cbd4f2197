using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Editors.RichText;

/// <summary>Looks up where the links and images of rich text lead to now.</summary>
internal sealed class DeliveryLinks(
    IPublishedContentCache documents, IPublishedMediaCache media, IApiContentRouteBuilder routes, IApiMediaUrlProvider mediaUrls)
{
    /// <summary>Where a link leads: the document with its route, the media item with its address, or nothing where it is not published.</summary>
    public Target? Find(GuidUdi destination)
    {
        if (destination.EntityType == Constants.UdiEntityType.Media)
            return Media(destination);

        return destination.EntityType == Constants.UdiEntityType.Document
            && documents.GetById(destination.Guid) is { } document
            && routes.Build(document) is { } route
            ? new Target(document, route, null)
            : null;
    }

    /// <summary>The media item that an image shows, by the identifier in its `data-udi`; null where there is none.</summary>
    public Target? FindImage(string? identifier) =>
        UdiParser.TryParse(identifier, out GuidUdi? udi) && udi.EntityType == Constants.UdiEntityType.Media ? Media(udi) : null;

    private Target? Media(GuidUdi udi) => media.GetById(udi.Guid) is { } item ? new Target(item, null, mediaUrls.GetUrl(item)) : null;

    internal sealed record Target(IPublishedContent Item, IApiContentRoute? Route, string? Url);
}
