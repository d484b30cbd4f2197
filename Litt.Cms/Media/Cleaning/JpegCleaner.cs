namespace Litt.Cms.Media.Cleaning;

/// <summary>
/// Copies a JPEG without EXIF, XMP, IPTC, comments, previews and whatever comes after its end; the colour profile stays, and of EXIF how the picture is turned.
/// The format: ITU-T T.81, annex B.
/// </summary>
internal static class JpegCleaner
{
    private const int Start = 0xD8;
    private const int End = 0xD9;
    private const int Scan = 0xDA;
    private const int FirstApplication = 0xE0;
    private const int LastApplication = 0xEF;
    private const int Exif = 0xE1;
    private const int Profile = 0xE2;
    private const int Adobe = 0xEE;
    private const int Comment = 0xFE;

    private static ReadOnlySpan<byte> ProfileName => "ICC_PROFILE\0"u8;

    private static ReadOnlySpan<byte> ExifName => "Exif\0\0"u8;

    public static void Clean(Stream from, Stream to)
    {
        from.ReadExactly(stackalloc byte[2]);
        to.Write([0xFF, Start]);
        var segment = new byte[ushort.MaxValue];
        for (var marker = NextMarker(from); marker >= 0 && marker != End; marker = NextMarker(from))
        {
            // Marks without anything behind them.
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
                continue;
            if (!TryReadSegment(from, segment, out var length))
                break;
            var data = segment.AsSpan(0, length);
            if (marker == Exif && data.StartsWith(ExifName) && Turn.Of(data[ExifName.Length..]) is > 1 and var turned)
                WriteSegment(to, Exif, [.. ExifName, .. Turn.Write(turned)]);
            else if (IsKept(marker, data))
                WriteSegment(to, marker, data);
            if (marker == Scan)
                CopyScan(from, to);
        }

        to.Write([0xFF, End]);
    }

    private static bool IsKept(int marker, ReadOnlySpan<byte> data) => marker switch
    {
        FirstApplication or Adobe => true,
        Profile => data.StartsWith(ProfileName),
        Comment or (>= FirstApplication and <= LastApplication) => false,
        _ => true,
    };

    private static int NextMarker(Stream from)
    {
        int one;
        do
            one = from.ReadByte();
        while (one is not (0xFF or -1));
        while (one == 0xFF)
            one = from.ReadByte();
        return one;
    }

    private static bool TryReadSegment(Stream from, byte[] segment, out int length)
    {
        length = ((from.ReadByte() << 8) | from.ReadByte()) - 2;
        return length >= 0 && from.ReadAtLeast(segment.AsSpan(0, length), length, throwOnEndOfStream: false) == length;
    }

    private static void WriteSegment(Stream to, int marker, ReadOnlySpan<byte> data)
    {
        var length = data.Length + 2;
        to.Write([0xFF, (byte)marker, (byte)(length >> 8), (byte)length]);
        to.Write(data);
    }

    /// <summary>Copies compressed pixels up to the next marker, and leaves the stream before it.</summary>
    private static void CopyScan(Stream from, Stream to)
    {
        for (var one = from.ReadByte(); one >= 0; one = from.ReadByte())
        {
            if (one == 0xFF)
            {
                var next = from.ReadByte();
                if (next is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                {
                    from.Position -= next < 0 ? 1 : 2;
                    return;
                }

                to.WriteByte(0xFF);
                if (next == 0xFF)
                    from.Position--;
                else
                    to.WriteByte((byte)next);
                continue;
            }

            to.WriteByte((byte)one);
        }
    }
}
