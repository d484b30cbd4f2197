namespace Litt.Cms.Sync.Files;

/// <summary>One uSync file of a source: where it lies, and how its bytes are had.</summary>
/// <param name="Folder">The folder of its item kind, as uSync names it: ContentTypes, Content ...</param>
/// <param name="Name">The file's name without folders and without ".config".</param>
/// <param name="Place">The file's path below the folder of its kind, with slashes.</param>
/// <param name="Path">What a person is told: the full path on disk, or the name of the embedded file.</param>
/// <param name="Open">Opens the file for reading; the caller closes it.</param>
internal sealed record SyncFile(string Folder, string Name, string Place, string Path, Func<Stream> Open)
{
    /// <summary>Which of several folders it lies in: a later one says more.</summary>
    public int Layer { get; init; }

    /// <summary>The file's bytes.</summary>
    public byte[] ReadBytes()
    {
        using var stream = Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
