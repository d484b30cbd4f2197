using System.Buffers.Binary;
using System.Text;

namespace Litt.Cms.Media.Cleaning;

/// <summary>Copies a PNG with the chunks that the picture needs and without all others, and without what comes after its end; of EXIF how the picture is turned stays.</summary>
internal static class PngCleaner
{
    private const int SignatureLength = 8;
    private const int MostOfHeader = 8;
    private const int ChecksumLength = 4;
    private const int LongestExif = ushort.MaxValue;
    private const string Exif = "eXIf";

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
            else if (name == Exif && length <= LongestExif)
            {
                WriteTurn(from, to, (int)length);
            }
            else
            {
                from.Position = Math.Min(from.Length, from.Position + length);
            }

            if (name == "IEND")
                return;
        }
    }

    private static void WriteTurn(Stream from, Stream to, int length)
    {
        var data = new byte[length];
        if (from.ReadAtLeast(data, length, throwOnEndOfStream: false) < length || Turn.Of(data) is not (> 1 and var turned))
            return;

        byte[] exif = [.. Encoding.ASCII.GetBytes(Exif), .. Turn.Write(turned)];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, exif.Length - Exif.Length);
        to.Write(number);
        to.Write(exif);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(exif));
        to.Write(number);
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var one in data)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
