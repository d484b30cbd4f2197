using System.Buffers.Binary;
using System.Text;

namespace Litt.Cms.Media.Cleaning;

/// <summary>
/// Copies an AVIF or HEIC with the bytes of its EXIF and XMP items blanked: the file keeps its shape, so that nothing else has to move.
/// The format: ISO/IEC 14496-12, 8.11.
/// </summary>
internal static class HeifCleaner
{
    private const int MostOfMeta = 16 * 1024 * 1024;

    public static void Clean(Stream from, Stream to)
    {
        from.CopyTo(to);
        foreach (var (type, start, end) in Boxes(to, 0, to.Length))
        {
            if (type == "meta" && end - start is > 4 and < MostOfMeta)
                Blank(to, start + 4, end);
        }

        to.Position = to.Length;
    }

    private static void Blank(Stream file, long start, long end)
    {
        HashSet<uint> notes = [];
        (long Start, long End)? places = null, inline = null;
        foreach (var (type, at, to) in Boxes(file, start, end))
        {
            if (type == "iinf")
                notes = NotesOf(file, at, to);
            else if (type == "iloc")
                places = (at, to);
            else if (type == "idat")
                inline = (at, to);
        }

        if (places is not { } list)
            return;
        foreach (var (offset, length, isInline) in Extents(Read(file, list.Start, list.End), notes))
        {
            var at = isInline ? (inline?.Start ?? long.MaxValue) + offset : offset;
            if (at < 0 || at >= file.Length)
                continue;
            file.Position = at;
            Zero(file, length == 0 ? file.Length - at : Math.Min(length, file.Length - at));
        }
    }

    /// <summary>The numbers of the items that are EXIF or XMP.</summary>
    private static HashSet<uint> NotesOf(Stream file, long start, long end)
    {
        HashSet<uint> notes = [];
        var version = Read(file, start, Math.Min(end, start + 1));
        var first = start + (version is [0, ..] ? 6 : 8);
        foreach (var (type, at, to) in Boxes(file, first, end))
        {
            if (type != "infe" || to - at < 12)
                continue;
            var entry = Read(file, at, to);
            var isLong = entry[0] >= 3;
            var id = isLong ? BinaryPrimitives.ReadUInt32BigEndian(entry.AsSpan(4)) : BinaryPrimitives.ReadUInt16BigEndian(entry.AsSpan(4));
            var name = Encoding.ASCII.GetString(entry, isLong ? 10 : 8, 4);
            if (name is "Exif" or "mime" or "uri ")
                notes.Add(id);
        }

        return notes;
    }

    private static IEnumerable<(long Offset, long Length, bool IsInline)> Extents(byte[] list, HashSet<uint> wanted)
    {
        var reader = new Numbers(list);
        var version = (int)reader.Next(1);
        reader.Next(3);
        var sizes = reader.Next(2);
        var (offsetSize, lengthSize, baseSize) = ((int)(sizes >> 12), (int)((sizes >> 8) & 15), (int)((sizes >> 4) & 15));
        var indexSize = version is 1 or 2 ? (int)(sizes & 15) : 0;
        var count = reader.Next(version < 2 ? 2 : 4);
        for (long item = 0; item < count && !reader.IsAtEnd; item++)
        {
            var id = (uint)reader.Next(version < 2 ? 2 : 4);
            var method = version is 1 or 2 ? reader.Next(2) & 15 : 0;
            reader.Next(2);
            var begin = reader.Next(baseSize);
            var extents = reader.Next(2);
            for (long extent = 0; extent < extents && !reader.IsAtEnd; extent++)
            {
                reader.Next(indexSize);
                var offset = begin + reader.Next(offsetSize);
                var length = reader.Next(lengthSize);
                if (wanted.Contains(id) && method is 0 or 1)
                    yield return (offset, length, method == 1);
            }
        }
    }

    private static IEnumerable<(string Type, long Start, long End)> Boxes(Stream file, long at, long end)
    {
        while (at + 8 <= end)
        {
            var header = Read(file, at, Math.Min(end, at + 16));
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            var start = at + 8;
            if (size == 1 && header.Length == 16)
                (size, start) = (BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(8)), at + 16);
            else if (size == 0)
                size = end - at;
            if (size < start - at || size > end - at)
                yield break;
            yield return (Encoding.ASCII.GetString(header, 4, 4), start, at + size);
            at += size;
        }
    }

    private static byte[] Read(Stream file, long start, long end)
    {
        var bytes = new byte[end - start];
        file.Position = start;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Zero(Stream file, long length)
    {
        var zeros = new byte[Math.Min(length, 4096)];
        for (; length > 0; length -= Math.Min(length, zeros.Length))
            file.Write(zeros, 0, (int)Math.Min(length, zeros.Length));
    }

    /// <summary>Reads whole numbers of any size one after another; behind the end all are zero.</summary>
    private sealed class Numbers(byte[] bytes)
    {
        private int at;

        public bool IsAtEnd => at >= bytes.Length;

        public long Next(int size)
        {
            long number = 0;
            for (var i = 0; i < size; i++)
                number = (number << 8) | (at < bytes.Length ? bytes[at++] : 0u);
            return number;
        }
    }
}
