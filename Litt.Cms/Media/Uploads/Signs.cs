namespace Litt.Cms.Media.Uploads;

/// <summary>What a file is by its first bytes, where they tell.</summary>
internal enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    Gif,
    Webp,
    Tiff,
    Heif,
    Bmp,
    Icon,
    Pdf,
    Zip,
    Media,
    Ogg,
    Matroska,
    Sound,
    Program,
}

/// <summary>Reads the signs by which kinds of files begin.</summary>
internal static class Signs
{
    private const int Needed = 16;

    private static readonly Dictionary<string, FileKind[]> Expected = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jpg"] = [FileKind.Jpeg],
        ["jpeg"] = [FileKind.Jpeg],
        ["png"] = [FileKind.Png],
        ["gif"] = [FileKind.Gif],
        ["webp"] = [FileKind.Webp],
        ["tif"] = [FileKind.Tiff],
        ["tiff"] = [FileKind.Tiff],
        ["avif"] = [FileKind.Heif],
        ["heic"] = [FileKind.Heif],
        ["heif"] = [FileKind.Heif],
        ["bmp"] = [FileKind.Bmp],
        ["ico"] = [FileKind.Icon, FileKind.Png],
        ["pdf"] = [FileKind.Pdf],
        ["zip"] = [FileKind.Zip],
        ["docx"] = [FileKind.Zip],
        ["xlsx"] = [FileKind.Zip],
        ["pptx"] = [FileKind.Zip],
        ["odt"] = [FileKind.Zip],
        ["ods"] = [FileKind.Zip],
        ["odp"] = [FileKind.Zip],
        ["epub"] = [FileKind.Zip],
        ["mp4"] = [FileKind.Media],
        ["m4v"] = [FileKind.Media],
        ["m4a"] = [FileKind.Media],
        ["mov"] = [FileKind.Media],
        ["ogg"] = [FileKind.Ogg],
        ["ogv"] = [FileKind.Ogg],
        ["oga"] = [FileKind.Ogg],
        ["webm"] = [FileKind.Matroska],
        ["wav"] = [FileKind.Sound],
        ["mp3"] = [FileKind.Sound],
    };

    /// <summary>Whether a file may be what its name says. Names that say nothing, and kinds without signs, may be anything but a program.</summary>
    public static bool Suit(string name, FileKind kind) =>
        kind != FileKind.Program && (!Expected.TryGetValue(Path.GetExtension(name).TrimStart('.'), out var expected) || expected.Contains(kind));

    /// <param name="file">Is at the same place afterwards.</param>
    public static FileKind Of(Stream file)
    {
        var position = file.Position;
        file.Position = 0;
        Span<byte> head = stackalloc byte[Needed];
        head = head[..file.ReadAtLeast(head, Needed, throwOnEndOfStream: false)];
        file.Position = position;
        return Of(head);
    }

    private static FileKind Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileKind.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return FileKind.Gif;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12)
            return head[8..].StartsWith("WEBP"u8) ? FileKind.Webp : head[8..].StartsWith("WAVE"u8) ? FileKind.Sound : FileKind.Unknown;
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8))
            return FileKind.Tiff;
        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8))
            return IsPicture(head.Slice(8, 4)) ? FileKind.Heif : FileKind.Media;
        return OfOthers(head);
    }

    private static FileKind OfOthers(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (head.StartsWith("OggS"u8))
            return FileKind.Ogg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return FileKind.Matroska;
        if (head.StartsWith("ID3"u8) || (head.Length > 1 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0))
            return FileKind.Sound;
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]))
            return FileKind.Icon;
        if (head.StartsWith("\u007FELF"u8) || head.StartsWith("#!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
            || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]) || head.StartsWith("MZ"u8))
            return FileKind.Program;
        return head.StartsWith("BM"u8) ? FileKind.Bmp : FileKind.Unknown;
    }

    private static bool IsPicture(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("avi"u8) || brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8);
}
