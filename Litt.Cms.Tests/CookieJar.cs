using System.Net;

namespace Litt.Cms.Tests;

/// <summary>Keeps cookies as a browser does on this machine: also those that are Secure, over plain HTTP on loopback.</summary>
internal sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly Dictionary<string, string> cookies = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (cookies)
        {
            if (cookies.Count > 0)
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            lock (cookies)
            {
                foreach (var line in set)
                    Keep(line);
            }
        }

        return answer;
    }

    private void Keep(string line)
    {
        var parts = line.Split(';', 2);
        var (name, value) = parts[0].Split('=', 2) is [var key, var rest] ? (key.Trim(), rest) : throw new CookieException();
        var gone = value.Length == 0 || line.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase) || line.Contains("max-age=0", StringComparison.OrdinalIgnoreCase);
        if (gone)
            cookies.Remove(name);
        else
            cookies[name] = value;
    }
}
