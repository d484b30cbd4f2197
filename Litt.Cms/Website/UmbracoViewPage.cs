using Litt.Cms.Website;
using Umbraco.Cms.Core.Models.PublishedContent;

#pragma warning disable IDE0130, SA1403 // The backoffice's client begins every new template with these names.

namespace Umbraco.Cms.Web.Common.Views
{
    /// <summary>A view that shows a document of any type.</summary>
    public abstract class UmbracoViewPage : UmbracoViewPage<IPublishedContent>;

    /// <summary>A view that shows something of a type.</summary>
    public abstract class UmbracoViewPage<TModel> : SiteView<TModel>;
}

namespace Umbraco.Cms.Web.Common.PublishedModels
{
    /// <summary>Makes the namespace exist that new templates name: the site's own models are in Litt.Cms.Website.Models.</summary>
    internal static class Models;
}
