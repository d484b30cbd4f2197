using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Litt.Cms.Website;

/// <summary>A view of the site: a Razor page with the frame around it at hand.</summary>
internal abstract class SiteView<TModel> : RazorPage<TModel>
{
    public PageFrame Frame => (PageFrame)ViewData[nameof(PageFrame)]!;

    /// <summary>The address of a file in wwwroot, with its version, so that browsers may keep it.</summary>
    public string Asset(string path) => Context.RequestServices.GetRequiredService<IFileVersionProvider>().AddFileVersionToPath(Context.Request.PathBase, path);
}
