using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Litt.Cms.Tests.Media;

/// <summary>Picture files of one colour, made for tests.</summary>
internal static class Pictures
{
    /// <summary>A whole PNG file.</summary>
    /// <param name="width">Pixels from left to right.</param>
    /// <param name="height">Pixels from top to bottom.</param>
    /// <param name="colour">The gray of all pixels.</param>
    public static byte[] Png(int width = 4, int height = 3, byte colour = 128)
    {
        using MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Write(file, "IHDR", header);
        Write(file, "IDAT", Packed(width, height, colour));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Packed(int width, int height, byte colour)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest))
        {
            // Each row begins with its filter: none.
            var row = Enumerable.Repeat(colour, width).Prepend((byte)0).ToArray();
            for (var at = 0; at < height; at++)
                zlib.Write(row);
        }

        return packed.ToArray();
    }

    private static void Write(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(chunk));
        file.Write(number);
    }

    private static uint Checksum(byte[] data)
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
