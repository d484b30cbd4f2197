using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.Web;

namespace Litt.Cms.Hosting;

/// <summary>Lets Umbraco read the current request, where there is one.</summary>
internal sealed class RequestValues(IHttpContextAccessor http) : IRequestAccessor, ICookieManager
{
    public string? GetRequestValue(string name)
    {
        if (http.HttpContext?.Request is not { } request)
            return null;
        var value = request.Query[name];
        if (value.Count == 0 && request.HasFormContentType)
            value = request.Form[name];
        return value.Count == 0 ? null : value.ToString();
    }

    public string? GetQueryStringValue(string name) => http.HttpContext?.Request.Query[name].ToString();

    public Uri? GetRequestUrl() => http.HttpContext?.Request is { } request ? new Uri(request.GetEncodedUrl()) : null;

    public void ExpireCookie(string cookieName) =>
        http.HttpContext?.Response.Cookies.Delete(cookieName, new CookieOptions { Secure = http.HttpContext.Request.IsHttps });

    public string? GetCookieValue(string cookieName) => http.HttpContext?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        http.HttpContext?.Response.Cookies.Append(cookieName, value, new CookieOptions
        {
            HttpOnly = httpOnly,
            Secure = secure,
            SameSite = Enum.TryParse<SameSiteMode>(sameSiteMode, ignoreCase: true, out var mode) ? mode : SameSiteMode.Strict,
        });

    public bool HasCookie(string cookieName) => http.HttpContext?.Request.Cookies.ContainsKey(cookieName) ?? false;
}
