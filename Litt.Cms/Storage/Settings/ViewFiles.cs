using System.Text;
using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Storage.Settings;

/// <summary>The views of templates: files that belong to developers as much as to editors, and so are only written when their text changes.</summary>
internal sealed class ViewFiles(FileSystems fileSystems, IDefaultViewContentProvider defaults)
{
    private IFileSystem Files => fileSystems.MvcViewsFileSystem ?? throw new InvalidOperationException("There is no file system for views.");

    public static string PathOf(string alias) => alias.Replace(" ", string.Empty, StringComparison.Ordinal) + ".cshtml";

    /// <summary>Where the view of the template can be seen; empty if there is none.</summary>
    public string UrlOf(string alias) => Files.FileExists(PathOf(alias)) ? Files.GetUrl(PathOf(alias)) : string.Empty;

    /// <summary>The text of the view; empty if there is none.</summary>
    public string Read(string alias)
    {
        if (!Files.FileExists(PathOf(alias)))
            return string.Empty;
        using var reader = new StreamReader(Files.OpenFile(PathOf(alias)));
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Writes the view, and takes away the file of its former alias.
    /// Where the text is blank and there is no file yet, the file begins with what a new view needs.
    /// </summary>
    /// <returns>What the file holds now.</returns>
    public string Write(string alias, string? formerAlias, string? layoutAlias, string? text)
    {
        var path = PathOf(alias);
        var exists = Files.FileExists(path);
        var wanted = string.IsNullOrWhiteSpace(text) && !exists ? defaults.GetDefaultFileContent(layoutAlias) : text ?? string.Empty;
        // Umbraco trims what it read from a file; that alone is no change.
        var onDisk = exists ? Read(alias) : null;
        if (onDisk is null || onDisk.Trim() != wanted.Trim())
            Set(path, new MemoryStream(Encoding.UTF8.GetBytes(wanted)));
        if (formerAlias is not null && PathOf(formerAlias) != path)
            Delete(formerAlias);
        return wanted;
    }

    public void Delete(string alias)
    {
        if (Files.FileExists(PathOf(alias)))
            Files.DeleteFile(PathOf(alias));
    }

    /// <summary>The file as it is; nothing if there is none.</summary>
    public Stream Open(string path) => Files.FileExists(path) ? Files.OpenFile(path) : Stream.Null;

    public void Set(string path, Stream content) => Files.AddFile(path, content, overrideIfExists: true);

    /// <summary>In bytes; -1 if there is no such file.</summary>
    public long SizeOf(string path) => Files.FileExists(path) ? Files.GetSize(path) : -1;
}
