using System.Globalization;
using System.Text;
using Litt.Cms.Published;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Litt.Cms.Website;

/// <summary>Renders a Razor view to bytes. There is no controller: a page is a view and its model.</summary>
internal sealed class PageRenderer(IRazorViewEngine views, IModelMetadataProvider metadata, IServiceScopeFactory scopes, ILogger<PageRenderer> log)
{
    private static readonly ActionDescriptor NoAction = new();

    /// <summary>Whether there is a view of this name in Views/.</summary>
    public bool Has(string view) => Find(view).Success;

    /// <param name="http">The request that the view can ask.</param>
    /// <param name="view">The view's name, which is its template's alias.</param>
    /// <param name="model">What the view shows.</param>
    /// <param name="frame">What the layout puts around it.</param>
    /// <param name="status">The status that the page is answered with.</param>
    /// <exception cref="InvalidOperationException">There is no such view.</exception>
    public async Task<Output> RenderAsync(HttpContext http, string view, object? model, PageFrame frame, int status)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(frame.Language);
        var found = Find(view);
        found.EnsureSuccessful([]);
        var data = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = model, [nameof(PageFrame)] = frame };
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        var context = new ViewContext(
            new ActionContext(http, http.GetRouteData(), NoAction), found.View!, data, new TempDataDictionary(http, NoTempData.Instance), writer, new HtmlHelperOptions());
        await found.View!.RenderAsync(context);
        return new Output(Encoding.UTF8.GetBytes(writer.ToString()), "text/html; charset=utf-8", status, policy: frame.Policy.ToString());
    }

    /// <summary>Renders a page to nowhere, so that the engine and the layout are loaded and compiled.</summary>
    public async Task WarmUpAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RenderAsync(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, "notFound", null, new PageFrame(null, null, "en-US", null), StatusCodes.Status404NotFound);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "The page \"not found\" can't be rendered.");
        }
    }

    private ViewEngineResult Find(string view) => views.GetView(null, $"/Views/{view}.cshtml", isMainPage: true);

    private sealed class NoTempData : ITempDataProvider
    {
        public static readonly NoTempData Instance = new();

        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
        }
    }
}
