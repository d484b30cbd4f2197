using System.Security.Cryptography;
using System.Text.Json;

namespace Litt.Cms.Mirror;

/// <summary>The folder that a mirror is written to. It remembers what it wrote, so that it changes nothing else, and writes only what is new.</summary>
internal sealed class MirrorFolder
{
    /// <summary>Lists the files of the mirror with the hashes of what was written.</summary>
    public const string ListName = ".mirror.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private readonly string root;
    private readonly Dictionary<string, string> before;
    private readonly SortedDictionary<string, string> now = new(StringComparer.Ordinal);

    private MirrorFolder(string root, Dictionary<string, string> before)
    {
        this.root = root;
        this.before = before;
    }

    public int Written { get; private set; }

    public int Unchanged { get; private set; }

    /// <exception cref="InvalidDataException">The folder holds something that is no mirror, or its list can't be read.</exception>
    public static MirrorFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        var list = Path.Combine(root, ListName);
        if (!File.Exists(list))
        {
            return !Directory.Exists(root) || !Directory.EnumerateFileSystemEntries(root).Any()
                ? new MirrorFolder(Directory.CreateDirectory(root).FullName, [])
                : throw new InvalidDataException($"{root} is not empty and holds no mirror: name another folder, or empty it.");
        }

        try
        {
            return new MirrorFolder(root, JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(list)) ?? []);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{list} is damaged: {exception.Message}");
        }
    }

    /// <param name="path">With slashes, below the folder.</param>
    /// <param name="content">The whole file.</param>
    public void Write(string path, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        now[path] = hash;
        var file = PlaceOf(path);
        if (IsThere(file, path, hash))
        {
            Unchanged++;
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Replace(file, content);
        Written++;
    }

    /// <summary>Takes away what was written before and is no part of the mirror any more, and writes down what is.</summary>
    /// <returns>How many files were taken away.</returns>
    public int Finish()
    {
        var gone = before.Keys.Where(path => !now.ContainsKey(path)).Select(PlaceOf).Where(File.Exists).ToList();
        foreach (var file in gone)
        {
            File.Delete(file);
            RemoveEmpty(Path.GetDirectoryName(file)!);
        }

        var list = JsonSerializer.SerializeToUtf8Bytes(now, Readable);
        var place = Path.Combine(root, ListName);
        if (!File.Exists(place) || !File.ReadAllBytes(place).AsSpan().SequenceEqual(list))
            Replace(place, list);
        return gone.Count;
    }

    private bool IsThere(string file, string path, string hash)
    {
        if (!before.TryGetValue(path, out var known) || known != hash || !File.Exists(file))
            return false;
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash;
    }

    private void RemoveEmpty(string folder)
    {
        for (var at = folder; at.Length > root.Length && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at)!)
            Directory.Delete(at);
    }

    private string PlaceOf(string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, path));
        return file.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new InvalidDataException($"{path} does not lie in {root}.");
    }

    // Whoever reads meanwhile sees the old file or the new one.
    private static void Replace(string file, byte[] content)
    {
        var temporary = file + ".new";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, file, overwrite: true);
    }
}
