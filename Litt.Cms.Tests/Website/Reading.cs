using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Tests.Website;

/// <summary>What tests ask of pages.</summary>
internal static class Reading
{
    public static async Task<string> ReadAsync(this TestCms cms, string path)
    {
        using var answer = await cms.Visitor.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public static async Task<IDocument> PageAsync(this TestCms cms, string path) => await new HtmlParser().ParseDocumentAsync(await cms.ReadAsync(path));

    public static async Task<HttpStatusCode> StatusAsync(this TestCms cms, string path)
    {
        using var answer = await cms.Visitor.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return answer.StatusCode;
    }

    /// <summary>Where a path has moved for good.</summary>
    public static async Task<string?> LocationAsync(this TestCms cms, string path)
    {
        using var answer = await cms.Visitor.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location?.OriginalString;
    }

    public static async Task<HttpResponseMessage> AskAsync(this TestCms cms, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await cms.Visitor.SendAsync(request);
    }
}
