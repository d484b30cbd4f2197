using System.Text.RegularExpressions;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;

namespace Litt.Cms.Sync.Kinds;

/// <summary>The files of media items, kept by their hash beside the items' own files where the settings ask for it.</summary>
internal sealed partial class KeptFiles(MediaFiles files, IOptions<SyncSettings> settings)
{
    /// <summary>The element that holds the hash.</summary>
    public const string Hash = "FileHash";

    private const string Folder = "files";

    /// <summary>Whether items tell the hash of their file.</summary>
    public bool AreTold => settings.Value.IncludeFileHash || AreKept;

    /// <summary>Whether the files are kept.</summary>
    public bool AreKept => settings.Value.IncludeMediaFiles;

    /// <summary>The element that tells the hash; null where none is asked for.</summary>
    public XElement? Write(IMedia item) => AreTold ? new XElement(Hash, files.HashOf(item)) : null;

    /// <summary>A hash that a file doesn't have, or that was made in another way, can't be compared.</summary>
    public static void Fit(XElement current, XElement file)
    {
        if (current.At("Info", Hash) is not { } told)
            return;
        if (file.At("Info", Hash) is not { } element)
            told.Remove();
        else if (!Sha256().IsMatch(element.Value))
            told.Value = element.Value;
    }

    /// <summary>Writes an item's file into a folder of its own; nothing where it is there.</summary>
    /// <param name="item">The item.</param>
    /// <param name="hash">The hash that the item's own file is going to tell.</param>
    /// <param name="folder">The path of the media items' folder.</param>
    public void Keep(IMedia item, string hash, string folder)
    {
        var path = Path.Combine(folder, Folder, NameOf(item, hash));
        if (hash.Length == 0 || File.Exists(path))
            return;
        using var content = files.Open(item);
        if (content is not null)
            AtomicFile.Copy(content, path);
    }

    /// <summary>Brings an item's file to where visitors see it, if it is missing there or is another.</summary>
    /// <param name="file">The uSync file.</param>
    /// <param name="item">The item, with its values set.</param>
    /// <param name="run">Told where there is nothing to bring.</param>
    /// <exception cref="SyncException">The file that is kept is not the one that the hash tells, or is not allowed.</exception>
    public void Bring(SyncItem file, IMedia item, SyncRun run)
    {
        var element = file.Root.At("Info", Hash);
        if (!AreKept || element is null || element.Value.Length == 0)
            return;
        if (!Sha256().IsMatch(element.Value))
            run.Warn($"its {Hash} is not the SHA-256 of a file in digits: no file is brought");
        else if (files.PathOf(item) is null)
            run.Warn("it names no path for its file: no file is brought");
        else if (files.HashOf(item) != element.Value)
            Bring(file, item, element, run);
    }

    /// <summary>Removes the files that no item names any more.</summary>
    /// <param name="folder">The path of the media items' folder.</param>
    public void Tidy(string folder)
    {
        var kept = Path.Combine(folder, Folder);
        if (!AreKept || !Directory.Exists(kept))
            return;
        AtomicFile.Clean(kept);
        var named = Directory.EnumerateFiles(folder, "*" + SyncSource.Extension, SearchOption.AllDirectories)
            .SelectMany(path => Named().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .ToHashSet();
        foreach (var path in Directory.EnumerateFiles(kept))
        {
            if (Path.GetFileNameWithoutExtension(path) is var hash && Sha256().IsMatch(hash) && !named.Contains(hash))
                File.Delete(path);
        }
    }

    private void Bring(SyncItem file, IMedia item, XElement element, SyncRun run)
    {
        var name = NameOf(item, element.Value);
        if (Beside(file.File, name) is not { } path)
        {
            run.Warn($"its file {Folder}/{name} is not there");
            return;
        }
        using var content = File.OpenRead(path);
        if (MediaFiles.HashOf(content) != element.Value)
            throw new SyncException($"The bytes of {path} are not those that its hash tells", element.LineOf());
        content.Position = 0;
        files.Put(item, content);
    }

    /// <summary>The path of a kept file: in the folder of the kind, above the uSync file.</summary>
    private static string? Beside(SyncFile file, string name)
    {
        for (var above = Directory.GetParent(file.Path); above is not null; above = above.Parent)
        {
            if (above.Name.Equals(file.Folder, StringComparison.OrdinalIgnoreCase) && Path.Combine(above.FullName, Folder, name) is var path && File.Exists(path))
                return path;
        }
        return null;
    }

    /// <summary>A kept file must not look like one of uSync's.</summary>
    private string NameOf(IMedia item, string hash)
    {
        var extension = Path.GetExtension(files.PathOf(item) ?? string.Empty).ToLowerInvariant();
        return extension == SyncSource.Extension || !Extension().IsMatch(extension) ? hash : hash + extension;
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();

    [GeneratedRegex("<" + Hash + ">([0-9a-f]{64})</" + Hash + ">")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\.[a-z0-9]{1,16}$")]
    private static partial Regex Extension();
}
