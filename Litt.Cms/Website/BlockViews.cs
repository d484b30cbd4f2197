using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Umbraco.Cms.Core.Models.Blocks;

namespace Litt.Cms.Website;

/// <summary>Shows blocks in a view, by the name that Umbraco's views use.</summary>
public static class BlockViews
{
    /// <summary>The blocks, each by the view in Views/Partials/blocklist/Components that is named after its element type.</summary>
    /// <param name="html">The view's own helper.</param>
    /// <param name="blocks">Null and empty lists show nothing.</param>
    /// <param name="template">The view in Views/Partials/blocklist that puts them together.</param>
    public static async Task<IHtmlContent> GetBlockListHtmlAsync(this IHtmlHelper html, BlockListModel? blocks, string template = "default") =>
        blocks is { Count: > 0 } ? await html.PartialAsync($"/Views/Partials/blocklist/{template}.cshtml", blocks) : HtmlString.Empty;
}
