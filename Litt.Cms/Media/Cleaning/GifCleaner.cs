namespace Litt.Cms.Media.Cleaning;

/// <summary>Copies a GIF without comments, XMP and other notes of programs, and without what comes after its end. The format: GIF89a.</summary>
internal static class GifCleaner
{
    private const int HeaderLength = 13;
    private const int DescriptorLength = 9;
    private const int Flags = 10;
    private const int HasColours = 0x80;
    private const int Extension = 0x21;
    private const int Frame = 0x2C;
    private const int End = 0x3B;
    private const int Comment = 0xFE;
    private const int Application = 0xFF;

    /// <summary>What programs note of how it moves, and of its colours.</summary>
    private static readonly string[] Kept = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"];

    public static void Clean(Stream from, Stream to)
    {
        try
        {
            var header = new byte[HeaderLength];
            from.ReadExactly(header);
            to.Write(header);
            Pieces.Copy(from, to, ColoursLength(header[Flags]));
            for (var kind = from.ReadByte(); kind is Extension or Frame; kind = from.ReadByte())
            {
                if (kind == Frame)
                    CopyFrame(from, to);
                else
                    CopyExtension(from, to);
            }
        }
        catch (EndOfStreamException)
        {
            // It ends too early: what there is of it stays.
        }

        to.WriteByte(End);
    }

    private static void CopyFrame(Stream from, Stream to)
    {
        var descriptor = new byte[DescriptorLength];
        from.ReadExactly(descriptor);
        to.WriteByte(Frame);
        to.Write(descriptor);
        // Its own colours, and one byte that says how its pixels are packed.
        Pieces.Copy(from, to, ColoursLength(descriptor[^1]) + 1);
        CopyBlocks(from, to);
    }

    private static void CopyExtension(Stream from, Stream to)
    {
        var label = from.ReadByte();
        var name = new byte[Math.Max(0, from.ReadByte())];
        from.ReadExactly(name);
        if (label == Comment || (label == Application && !Kept.Contains(System.Text.Encoding.ASCII.GetString(name))))
        {
            // A comment without a word has no block that could be passed.
            if (name.Length > 0)
                CopyBlocks(from, Stream.Null);
            return;
        }

        to.Write([Extension, (byte)label, (byte)name.Length]);
        to.Write(name);
        if (name.Length > 0)
            CopyBlocks(from, to);
    }

    /// <summary>Blocks that each say how long they are, up to an empty one.</summary>
    private static void CopyBlocks(Stream from, Stream to)
    {
        for (var length = from.ReadByte(); length > 0; length = from.ReadByte())
        {
            to.WriteByte((byte)length);
            Pieces.Copy(from, to, length);
        }

        to.WriteByte(0);
    }

    private static int ColoursLength(byte flags) => (flags & HasColours) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
