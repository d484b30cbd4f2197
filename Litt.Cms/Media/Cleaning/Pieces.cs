namespace Litt.Cms.Media.Cleaning;

/// <summary>Copies parts of files.</summary>
internal static class Pieces
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Copies so many bytes, or fewer where the file ends before.</summary>
    public static void Copy(Stream from, Stream to, long length)
    {
        var buffer = new byte[Math.Min(length, BufferSize)];
        while (length > 0 && from.Read(buffer, 0, (int)Math.Min(length, buffer.Length)) is > 0 and var read)
        {
            to.Write(buffer, 0, read);
            length -= read;
        }
    }
}
