using Microsoft.AspNetCore.Mvc.Razor;

namespace Litt.Cms.Website;

/// <summary>A view of the site: a Razor page with the frame around it at hand.</summary>
internal abstract class SiteView<TModel> : RazorPage<TModel>
{
    public PageFrame Frame => (PageFrame)ViewData[nameof(PageFrame)]!;
}
