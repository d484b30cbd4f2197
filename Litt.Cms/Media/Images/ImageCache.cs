namespace Litt.Cms.Media.Images;

/// <summary>A made image on the disk.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Format">In which it was made.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Key">What it was made of and how; as good as a checksum.</param>
internal sealed record CachedImage(string Path, ImageFormat Format, long Length, string Key);

/// <summary>Keeps made images in a folder, up to so many bytes; what was not asked for the longest goes first.</summary>
internal sealed class ImageCache
{
    private static readonly TimeSpan Unnoted = TimeSpan.FromHours(1);

    private readonly string folder;
    private readonly long limit;
    private readonly Lock door = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();
    private long bytes;

    /// <param name="folder">Absolute; made where it is missing.</param>
    /// <param name="limit">In bytes.</param>
    public ImageCache(string folder, long limit)
    {
        (this.folder, this.limit) = (folder, limit);
        Directory.CreateDirectory(folder);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc))
        {
            // What has no format was half written when the site ended.
            if (ImageFormat.Named(file.Extension.TrimStart('.')) is { } format && Path.GetFileNameWithoutExtension(file.Name) is { Length: ImageKeys.Length } key)
                Put(new CachedImage(file.FullName, format, file.Length, key), file.LastWriteTimeUtc);
            else
                file.Delete();
        }

        Trim();
    }

    public long Bytes
    {
        get
        {
            lock (door)
                return bytes;
        }
    }

    /// <summary>Where a new image is written before it is kept, without extension.</summary>
    public string Aside() => Path.Combine(folder, $"new-{Guid.NewGuid():N}");

    public CachedImage? Find(string key)
    {
        LinkedListNode<Entry>? node;
        bool isToBeNoted;
        lock (door)
        {
            if (!entries.TryGetValue(key, out node))
                return null;
            byUse.Remove(node);
            byUse.AddLast(node);
            isToBeNoted = DateTime.UtcNow - node.Value.Noted > Unnoted;
            if (isToBeNoted)
                node.Value.Noted = DateTime.UtcNow;
        }

        if (isToBeNoted)
            Note(node.Value.Image);
        return node.Value.Image;
    }

    /// <summary>Takes an image that was written aside.</summary>
    public CachedImage Keep(string key, string written, ImageFormat format)
    {
        var home = Path.Combine(folder, key[..2]);
        Directory.CreateDirectory(home);
        var path = Path.Combine(home, $"{key}.{format.Name}");
        File.Move(written, path, overwrite: true);
        var image = new CachedImage(path, format, new FileInfo(path).Length, key);
        lock (door)
        {
            Forget(key);
            Put(image, DateTime.UtcNow);
        }

        Trim();
        return image;
    }

    /// <summary>Forgets an image whose file is gone.</summary>
    public void Drop(string key)
    {
        lock (door)
            Forget(key);
    }

    private void Put(CachedImage image, DateTime noted)
    {
        entries[image.Key] = byUse.AddLast(new Entry(image) { Noted = noted });
        bytes += image.Length;
    }

    private void Forget(string key)
    {
        if (!entries.Remove(key, out var node))
            return;
        byUse.Remove(node);
        bytes -= node.Value.Image.Length;
    }

    private void Trim()
    {
        List<string> gone = [];
        lock (door)
        {
            // The newest stays even where it alone is too large: somebody is about to read it.
            while (bytes > limit && byUse.Count > 1 && byUse.First is { } oldest)
            {
                gone.Add(oldest.Value.Image.Path);
                Forget(oldest.Value.Image.Key);
            }
        }

        foreach (var path in gone)
        {
            try
            {
                File.Delete(path);
            }
            catch (IOException)
            {
                // Somebody reads it, on a system where that hinders; the next start finds it again.
            }
        }
    }

    // After a start the order of use is read from the files' times.
    private static void Note(CachedImage image)
    {
        try
        {
            File.SetLastWriteTimeUtc(image.Path, DateTime.UtcNow);
        }
        catch (IOException)
        {
            // It is gone, or read by somebody where that hinders: the order is a little older.
        }
    }

    private sealed class Entry(CachedImage image)
    {
        public CachedImage Image { get; } = image;

        public DateTime Noted { get; set; }
    }
}
