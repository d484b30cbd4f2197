using System.Buffers.Binary;
using System.Text;

namespace Litt.Cms.Media.Cleaning;

/// <summary>Copies a WebP without EXIF, XMP and unknown chunks. The format: RFC 9649.</summary>
internal static class WebpCleaner
{
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;
    private const byte ExifAndXmp = 0x0C;

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static void Clean(Stream from, Stream to)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        from.ReadExactly(header);
        to.Write(header);
        var end = Math.Min(from.Length, BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) + ChunkHeaderLength);
        Span<byte> chunk = stackalloc byte[ChunkHeaderLength];
        while (from.Position + ChunkHeaderLength <= end)
        {
            from.ReadExactly(chunk);
            var name = Encoding.ASCII.GetString(chunk[..4]);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            // Chunks begin at even places.
            length += length & 1;
            if (!Kept.Contains(name))
            {
                from.Position = Math.Min(from.Length, from.Position + length);
                continue;
            }

            to.Write(chunk);
            if (name == "VP8X" && length > 0)
            {
                to.WriteByte((byte)(from.ReadByte() & ~ExifAndXmp));
                length--;
            }

            Pieces.Copy(from, to, length);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)(to.Length - ChunkHeaderLength));
        to.Position = 4;
        to.Write(header[..4]);
    }
}
