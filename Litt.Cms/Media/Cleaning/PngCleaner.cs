using System.Buffers.Binary;
using System.Text;

namespace Litt.Cms.Media.Cleaning;

/// <summary>Copies a PNG with the chunks that the picture needs and without all others, and without what comes after its end.</summary>
internal static class PngCleaner
{
    private const int SignatureLength = 8;
    private const int MostOfHeader = 8;
    private const int ChecksumLength = 4;

    private static readonly HashSet<string> Kept =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT",
    ];

    public static void Clean(Stream from, Stream to)
    {
        Pieces.Copy(from, to, SignatureLength);
        Span<byte> header = stackalloc byte[MostOfHeader];
        while (from.ReadAtLeast(header, MostOfHeader, throwOnEndOfStream: false) == MostOfHeader)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(header) + ChecksumLength;
            var name = Encoding.ASCII.GetString(header[4..]);
            if (Kept.Contains(name))
            {
                to.Write(header);
                Pieces.Copy(from, to, length);
            }
            else
            {
                from.Position = Math.Min(from.Length, from.Position + length);
            }

            if (name == "IEND")
                return;
        }
    }
}
