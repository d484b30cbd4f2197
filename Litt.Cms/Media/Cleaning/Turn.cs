using System.Buffers.Binary;

namespace Litt.Cms.Media.Cleaning;

/// <summary>How a picture is turned: of EXIF all that stays. The format: TIFF 6.0, whose tag 0x0112 it is.</summary>
internal static class Turn
{
    private const ushort Orientation = 0x0112;
    private const int HeaderLength = 8;
    private const int EntryLength = 12;

    /// <summary>How the camera was held, from 1 to 8; 0 where nothing is said.</summary>
    /// <param name="exif">EXIF from its byte order on.</param>
    public static int Of(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < HeaderLength)
            return 0;
        var little = exif[0] == 'I';
        var at = (long)Long(exif[4..]);
        if (at + 2 > exif.Length)
            return 0;
        var count = Short(exif[(int)at..]);
        for (var entry = at + 2; count > 0 && entry + EntryLength <= exif.Length; entry += EntryLength, count--)
        {
            if (Short(exif[(int)entry..]) == Orientation)
                return Short(exif[(int)(entry + 8)..]) is <= 8 and var turned ? turned : 0;
        }

        return 0;

        ushort Short(ReadOnlySpan<byte> bytes) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
        uint Long(ReadOnlySpan<byte> bytes) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <summary>EXIF that says this and nothing else.</summary>
    public static byte[] Write(int turned) => [.. "MM\0*\0\0\0\u0008\0\u0001"u8, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turned, 0, 0, 0, 0, 0, 0];
}
