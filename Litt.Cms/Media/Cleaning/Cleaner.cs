using Litt.Cms.Media.Uploads;

namespace Litt.Cms.Media.Cleaning;

/// <summary>Takes out of files what nobody should read in them. The pictures themselves stay as they are, bit for bit.</summary>
internal static class Cleaner
{
    private const int BufferSize = 64 * 1024;

    /// <summary>A cleaned copy, at its begin; null for files in which there is nothing to clean.</summary>
    /// <param name="path">The file's name tells a drawing.</param>
    /// <param name="content">The file; at its begin afterwards.</param>
    /// <exception cref="InvalidDataException">It is a drawing that cannot be read.</exception>
    public static Stream? Clean(string path, Stream content)
    {
        if (!content.CanSeek)
            return null;
        content.Position = 0;
        var copy = Writer(path, content) is { } write ? Copy(content, write) : null;
        content.Position = 0;
        return copy;
    }

    private static Action<Stream, Stream>? Writer(string path, Stream content)
    {
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
            return SvgSanitizer.Clean;
        return Signs.Of(content) switch
        {
            FileKind.Jpeg => JpegCleaner.Clean,
            FileKind.Png => PngCleaner.Clean,
            FileKind.Webp => WebpCleaner.Clean,
            FileKind.Gif => GifCleaner.Clean,
            FileKind.Heif => HeifCleaner.Clean,
            FileKind.Tiff => TiffCleaner.Clean,
            _ => null,
        };
    }

    private static FileStream? Copy(Stream content, Action<Stream, Stream> write)
    {
        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), $"litt-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        try
        {
            content.Position = 0;
            using (var buffered = new BufferedStream(new Unclosed(content), BufferSize))
                write(buffered, copy);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>A stream that stays open when what reads it is closed.</summary>
    private sealed class Unclosed(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
