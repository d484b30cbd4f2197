using System.Buffers.Binary;
using System.Text;

namespace Litt.Cms.Tests.Imaging;

/// <summary>Files that nobody should be able to bring into the library, made as an attacker makes them.</summary>
internal static class BadFiles
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

    /// <summary>By the name under which they are sent.</summary>
    public static IReadOnlyDictionary<string, byte[]> Refused { get; } = new Dictionary<string, byte[]>
    {
        ["bomb.png"] = Claiming(50_000, 50_000),
        ["wide-bomb.png"] = Claiming(1_000_000, 1_000),
        ["gif-bomb.gif"] = GifClaiming(65_535, 65_535),
        ["no-picture.png"] = "PNG, it says"u8.ToArray(),
        ["only-a-sign.png"] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        ["only-a-sign.jpg"] = [0xFF, 0xD8, 0xFF, 0xE0],
        ["page.jpg"] = "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        ["page.gif"] = "<html><script>alert(1)</script>"u8.ToArray(),
        ["zip.png"] = [0x50, 0x4B, 3, 4, 0, 0, 0, 0],
        ["zip.pdf"] = [0x50, 0x4B, 3, 4, 0, 0, 0, 0],
        ["png.jpg"] = Picture.Of("png", 8, 8),
        ["program.docx"] = "MZ\u0090\0"u8.ToArray(),
        ["program.txt"] = "MZ this program cannot be run in DOS mode"u8.ToArray(),
        ["elf.dat"] = "\u007FELF\u0002\u0001"u8.ToArray(),
        ["shell.txt"] = "#!/bin/sh\nrm -rf /\n"u8.ToArray(),
        ["empty.jpg"] = [],
        ["script.svg"] = Text($"{Svg}><script>alert(1)</script></svg>"),
        ["handler.svg"] = Text($"{Svg} onload=\"alert(1)\"/>"),
        ["view.cshtml"] = "@{ }"u8.ToArray(),
        ["page.aspx"] = "<% %>"u8.ToArray(),
        ["PAGE.ASPX"] = "<% %>"u8.ToArray(),
        ["page.aspx."] = "<% %>"u8.ToArray(),
        ["page.aspx "] = "<% %>"u8.ToArray(),
        ["page.aspx\u200B"] = "<% %>"u8.ToArray(),
    };

    /// <summary>A picture with an archive and a page behind its end.</summary>
    public static byte[] WithMoreBehind(string extension) => [.. Picture.Of(extension, 40, 20), 0x50, 0x4B, 3, 4, .. "<script>alert(1)</script>"u8];

    public static byte[] Drawing(string inside, string attributes = "") => Text($"{Svg} viewBox=\"0 0 10 10\" {attributes}>{inside}<rect width=\"5\" height=\"5\"/></svg>");

    private static byte[] Claiming(int width, int height)
    {
        var file = Picture.Of("png", 8, 8);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        // The header's checksum has to fit, or a reader stops for another reason.
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Checksum(file.AsSpan(12, 17)));
        return file;
    }

    private static byte[] GifClaiming(ushort width, ushort height)
    {
        var file = Picture.Of("gif", 8, 8);
        // The whole screen, and the picture on it, which begins with a comma and its place.
        foreach (var at in (int[])[6, file.AsSpan().IndexOf((byte[])[(byte)',', 0, 0, 0, 0, 8, 0, 8, 0]) + 5])
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), width);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 2), height);
        }

        return file;
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

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
