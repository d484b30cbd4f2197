using System.Buffers.Binary;
using System.Text;

namespace Litt.Cms.Media.Cleaning;

/// <summary>Copies a WebP without EXIF, XMP and unknown chunks; of EXIF how the picture is turned stays. The format: RFC 9649.</summary>
internal static class WebpCleaner
{
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;
    private const byte ExifAndXmp = 0x0C;
    private const byte HasExif = 0x08;
    private const int LongestExif = ushort.MaxValue;
    private const string Exif = "EXIF";

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static void Clean(Stream from, Stream to)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        from.ReadExactly(header);
        to.Write(header);
        var end = Math.Min(from.Length, BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) + ChunkHeaderLength);
        Span<byte> chunk = stackalloc byte[ChunkHeaderLength];
        (long At, int Value) flags = default;
        while (from.Position + ChunkHeaderLength <= end)
        {
            from.ReadExactly(chunk);
            var name = Encoding.ASCII.GetString(chunk[..4]);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            // Chunks begin at even places.
            length += length & 1;
            if (name == Exif && flags.At > 0 && length <= LongestExif)
            {
                if (WriteTurn(from, to, (int)length))
                    flags.Value |= HasExif;
                continue;
            }

            if (!Kept.Contains(name))
            {
                from.Position = Math.Min(from.Length, from.Position + length);
                continue;
            }

            to.Write(chunk);
            if (name == "VP8X" && length > 0)
            {
                flags = (to.Position, from.ReadByte() & ~ExifAndXmp);
                to.WriteByte((byte)flags.Value);
                length--;
            }

            Pieces.Copy(from, to, length);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)(to.Length - ChunkHeaderLength));
        to.Position = 4;
        to.Write(header[..4]);
        if (flags.At == 0)
            return;
        to.Position = flags.At;
        to.WriteByte((byte)flags.Value);
    }

    private static bool WriteTurn(Stream from, Stream to, int length)
    {
        var data = new byte[length];
        if (from.ReadAtLeast(data, length, throwOnEndOfStream: false) < length)
            return false;
        // Some programs write before it what stands there in a JPEG.
        var exif = data.AsSpan().StartsWith("Exif\0\0"u8) ? data.AsSpan(6) : data;
        if (Turn.Of(exif) is not (> 1 and var turned))
            return false;

        var written = Turn.Write(turned);
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, written.Length);
        to.Write([.. Encoding.ASCII.GetBytes(Exif), .. size, .. written]);
        return true;
    }
}
