using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Litt.Cms.Media.Images;

/// <summary>Names made images by what they are made of: another file, or another wish, is another name.</summary>
internal static class ImageKeys
{
    public const int Length = 40;

    /// <summary>Rises when images are made in another way than before.</summary>
    private const string Way = "1";

    /// <param name="path">The original's path.</param>
    /// <param name="size">The original's length in bytes.</param>
    /// <param name="changed">When it was written.</param>
    /// <param name="canonical">What is asked for, by <see cref="ImageWish.Canonical(string)"/>.</param>
    /// <param name="format">The format that was chosen.</param>
    public static string Of(string path, long size, DateTimeOffset changed, string canonical, ImageFormat format)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $"{Way}|{path}|{size}|{changed.UtcTicks}|{canonical}|{format.Name}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, Length / 2));
    }
}
