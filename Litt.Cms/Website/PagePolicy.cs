using System.Security.Cryptography;
using System.Text;

namespace Litt.Cms.Website;

/// <summary>What a page lets browsers load and run: the site's own files, and of what is written into the page only that which the site itself wrote there.</summary>
public sealed class PagePolicy
{
    private readonly List<string> styles = [];
    private readonly List<string> scripts = [];

    /// <summary>Allows a stylesheet in the page, by its hash.</summary>
    public void AllowStyle(string text) => styles.Add(HashOf(text));

    /// <summary>Allows a script in the page, by its hash.</summary>
    public void AllowScript(string text) => scripts.Add(HashOf(text));

    /// <summary>The value of the header Content-Security-Policy. The backoffice shows pages in a frame of its own; nobody else may.</summary>
    public override string ToString() =>
        $"default-src 'none'; style-src 'self'{string.Concat(styles)}; script-src 'self'{string.Concat(scripts)}; img-src 'self'; font-src 'self'; media-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private static string HashOf(string text) => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
