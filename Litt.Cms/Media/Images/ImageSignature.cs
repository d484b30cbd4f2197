using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Media.Images;

/// <summary>Signs what the site itself asks of images, so that strangers can't order sizes.</summary>
internal sealed class ImageSignature(IOptionsMonitor<ImagingSettings> settings)
{
    /// <summary>The signature's name in the query.</summary>
    public const string Name = "hmac";

    /// <param name="path">The image's path on the site, as it is written in addresses when decoded.</param>
    /// <param name="canonical">What is asked of it, by <see cref="ImageWish.Canonical(string)"/>.</param>
    public string Of(string path, string canonical)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(settings.CurrentValue.HMACSecretKey, Encoding.UTF8.GetBytes(path + "?" + canonical), hash);
        return Convert.ToHexStringLower(hash);
    }

    public bool IsOf(string path, string canonical, string? signature) =>
        signature is { Length: 2 * HMACSHA256.HashSizeInBytes }
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature.ToLowerInvariant()), Encoding.ASCII.GetBytes(Of(path, canonical)));
}

/// <summary>Where no key is set, one is made and kept with the others, so that addresses stay good after a start.</summary>
internal sealed class ImageKey(string folder) : IPostConfigureOptions<ImagingSettings>
{
    private const int Length = 64;

    private readonly Lazy<byte[]> key = new(() => ReadOrMake(Path.Combine(folder, "images.key")));

    public void PostConfigure(string? name, ImagingSettings options)
    {
        if (options.HMACSecretKey.Length == 0)
            options.HMACSecretKey = key.Value;
    }

    private static byte[] ReadOrMake(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } kept)
            return kept;
        var made = RandomNumberGenerator.GetBytes(Length);
        var aside = $"{path}.{Environment.ProcessId}";
        FileStreamOptions writing = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            writing.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(aside, writing))
            file.Write(made);
        File.Move(aside, path, overwrite: true);
        return made;
    }
}
