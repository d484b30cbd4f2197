using System.Text;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using File = Umbraco.Cms.Core.Models.File;

namespace Litt.Cms.Storage.Files;

/// <summary>The repeated work of repositories whose entities are text files in one folder and the folders below it.</summary>
internal abstract class FileRepository<TFile>(Func<IFileSystem?> files, string filter) : IReadRepository<string, TFile>, IWriteRepository<TFile>, IFileRepository, IFileWithFoldersRepository
    where TFile : class, IFile
{
    private IFileSystem Files => files() ?? throw new InvalidOperationException($"There is no file system for {typeof(TFile).Name}.");

    public TFile? Get(string? id) => id is not null && Files.FileExists(id) ? Build(id) : null;

    public IEnumerable<TFile> GetMany(params string[]? ids) =>
        ids is { Length: > 0 } ? [.. ids.Distinct().Select(Get).OfType<TFile>()] : [.. Below(string.Empty).Select(Build)];

    public bool Exists(string id) => Files.FileExists(id);

    /// <summary>A file whose text did not change is left alone. A changed path moves it.</summary>
    public void Save(TFile entity)
    {
        var former = entity.OriginalPath;
        var text = entity.Content ?? string.Empty;
        if (!Files.FileExists(entity.Path) || Read(entity.Path) != text)
            SetFileContent(entity.Path, new MemoryStream(Encoding.UTF8.GetBytes(text)));
        if (!string.IsNullOrEmpty(former) && !former.InvariantEquals(entity.Path) && Files.FileExists(former))
            Files.DeleteFile(former);
        entity.ResetOriginalPath();
        Describe(entity);
        entity.ResetDirtyProperties();
    }

    public void Delete(TFile entity)
    {
        if (Files.FileExists(entity.Path))
            Files.DeleteFile(entity.Path);
        entity.DeleteDate = DateTime.UtcNow;
    }

    public Stream GetFileContentStream(string filepath) => Files.FileExists(filepath) ? Files.OpenFile(filepath) : Stream.Null;

    public void SetFileContent(string filepath, Stream content) => Files.AddFile(filepath, content, overrideIfExists: true);

    public long GetFileSize(string filepath) => Files.FileExists(filepath) ? Files.GetSize(filepath) : -1;

    public void AddFolder(string folderPath) => Files.CreateFolder(folderPath);

    public void DeleteFolder(string folderPath) => Files.DeleteDirectory(folderPath);

    public bool FolderExists(string folderPath) => Files.DirectoryExists(folderPath);

    public bool FolderHasContent(string folderPath) => Files.GetFiles(folderPath).Any() || Files.GetDirectories(folderPath).Any();

    /// <summary>A new entity of the file at the path, which reads its text when it is asked for.</summary>
    protected abstract TFile New(string path, Func<File, string?> read);

    private TFile Build(string path)
    {
        var file = New(Files.GetRelativePath(path), file => Read(file.OriginalPath));
        Describe(file);
        file.ResetDirtyProperties(false);
        return file;
    }

    private void Describe(TFile file)
    {
        // A file has no number and no key of its own: both come from its path.
        file.Id = file.Path.GetHashCode(StringComparison.Ordinal);
        file.Key = file.Path.EncodeAsGuid();
        file.CreateDate = Files.GetCreated(file.Path).UtcDateTime;
        file.UpdateDate = Files.GetLastModified(file.Path).UtcDateTime;
        file.VirtualPath = Files.GetUrl(file.Path);
    }

    private string Read(string path)
    {
        using var reader = new StreamReader(Files.OpenFile(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private IEnumerable<string> Below(string folder) => Files.GetFiles(folder, filter).Concat(Files.GetDirectories(folder).SelectMany(Below));
}

/// <summary>The partial views, in Views/Partials.</summary>
internal sealed class PartialViewRepository(FileSystems files) : FileRepository<IPartialView>(() => files.PartialViewsFileSystem, "*.cshtml"), IPartialViewRepository
{
    protected override IPartialView New(string path, Func<File, string?> read) => new PartialView(path, read);
}

/// <summary>The scripts, in wwwroot/scripts.</summary>
internal sealed class ScriptRepository(FileSystems files) : FileRepository<IScript>(() => files.ScriptsFileSystem, "*.js"), IScriptRepository
{
    protected override IScript New(string path, Func<File, string?> read) => new Script(path, read);
}

/// <summary>The stylesheets, in wwwroot/css.</summary>
internal sealed class StylesheetRepository(FileSystems files) : FileRepository<IStylesheet>(() => files.StylesheetsFileSystem, "*.css"), IStylesheetRepository
{
    protected override IStylesheet New(string path, Func<File, string?> read) => new Stylesheet(path, read);
}
