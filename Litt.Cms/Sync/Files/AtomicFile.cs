namespace Litt.Cms.Sync.Files;

/// <summary>Writes a file so that it is there whole, or as it was before.</summary>
internal static class AtomicFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes bytes to a path; nothing where they are there already.</summary>
    /// <returns>Whether it wrote.</returns>
    public static bool Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(path) && bytes.SequenceEqual(File.ReadAllBytes(path)))
            return false;
        using var content = new MemoryStream(bytes.ToArray(), writable: false);
        Copy(content, path);
        return true;
    }

    /// <summary>Writes what a stream holds to a path.</summary>
    public static void Copy(Stream content, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():n}{Unfinished}");
        using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            content.CopyTo(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Removes what a write left behind when its process ended; those of the last hour may belong to another process.</summary>
    public static void Clean(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Unfinished))
        {
            if (File.GetLastWriteTimeUtc(path) < DateTime.UtcNow.AddHours(-1))
                File.Delete(path);
        }
    }
}
