using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Litt.Cms.Storage.Files;

/// <summary>
/// Keeps what was uploaded and not yet used, for a while: a folder per file, whose content and description have fixed names,
/// so that no name that somebody sends becomes a path.
/// </summary>
internal sealed class TemporaryFileRepository(IHostingEnvironment hosting) : ITemporaryFileRepository
{
    private const string Content = "content";
    private const string Description = "description.json";

    private string Root => Path.Combine(hosting.LocalTempPath, "TemporaryFile");

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        var folder = FolderOf(key);
        if (await DescribeAsync(folder) is not { } found || found.AvailableUntil < DateTime.UtcNow)
            return null;
        return new TemporaryFileModel
        {
            Key = key,
            FileName = found.FileName,
            AvailableUntil = found.AvailableUntil.ToLocalTime(),
            OpenReadStream = () => File.OpenRead(Path.Combine(folder, Content)),
        };
    }

    public async Task SaveAsync(TemporaryFileModel model)
    {
        await DeleteAsync(model.Key);
        // Written aside and moved as a whole: a file that is half there is never found.
        var aside = Directory.CreateDirectory(Path.Combine(Root, $".{Guid.NewGuid():N}")).FullName;
        await using (var target = File.Create(Path.Combine(aside, Content)))
        {
            await using var source = model.OpenReadStream();
            if (source.CanSeek)
                source.Seek(0, SeekOrigin.Begin);
            await source.CopyToAsync(target);
        }

        var description = new TemporaryFileDescription(model.FileName, model.AvailableUntil.ToUniversalTime());
        await File.WriteAllTextAsync(Path.Combine(aside, Description), JsonSerializer.Serialize(description, FilesJson.Default.TemporaryFileDescription));
        Directory.Move(aside, FolderOf(model.Key));
    }

    public Task DeleteAsync(Guid key)
    {
        if (Directory.Exists(FolderOf(key)))
            Directory.Delete(FolderOf(key), recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Takes away what is not needed any more at <paramref name="dateTime"/>, and what a sudden end left half written.</summary>
    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        var cleaned = new List<Guid>();
        foreach (var folder in Directory.Exists(Root) ? new DirectoryInfo(Root).GetDirectories() : [])
        {
            var description = await DescribeAsync(folder.FullName);
            if (description is null ? folder.LastWriteTimeUtc > dateTime.ToUniversalTime().AddDays(-1) : description.AvailableUntil >= dateTime.ToUniversalTime())
                continue;
            folder.Delete(recursive: true);
            if (Guid.TryParse(folder.Name, out var key))
                cleaned.Add(key);
        }

        return cleaned;
    }

    private static async Task<TemporaryFileDescription?> DescribeAsync(string folder)
    {
        var file = Path.Combine(folder, Description);
        return File.Exists(file) ? JsonSerializer.Deserialize(await File.ReadAllTextAsync(file), FilesJson.Default.TemporaryFileDescription) : null;
    }

    private string FolderOf(Guid key) => Path.Combine(Root, key.ToString());
}

/// <summary>What is written beside an uploaded file.</summary>
/// <param name="FileName">As the sender named it.</param>
/// <param name="AvailableUntil">UTC.</param>
internal sealed record TemporaryFileDescription(string FileName, DateTime AvailableUntil);

/// <summary>The JSON contract of the description.</summary>
[JsonSerializable(typeof(TemporaryFileDescription))]
internal sealed partial class FilesJson : JsonSerializerContext;
