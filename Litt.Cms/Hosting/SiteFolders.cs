namespace Litt.Cms.Hosting;

/// <summary>Where the running site keeps what it writes: one folder, moved by the setting Litt:DataFolder.</summary>
/// <param name="Data">Absolute.</param>
internal sealed record SiteFolders(string Data)
{
    public const string Setting = "Litt:DataFolder";

    public string Media => Path.Combine(Data, "media");

    /// <summary>Images that were made of those in <see cref="Media"/>.</summary>
    public string Images => Path.Combine(Data, "images");

    /// <summary>Files that were found in <see cref="Media"/> and belong to nothing.</summary>
    public string Strays => Path.Combine(Data, "strays");

    public string Keys => Path.Combine(Data, "keys");

    /// <summary>What became of the runs of uSync.</summary>
    public string SyncRuns => Path.Combine(Data, "usync-runs");

    public string Logs => Path.Combine(Data, "logs");

    public string Index => Path.Combine(Data, "index");

    public string Temporary => Path.Combine(Data, "temp");

    /// <summary>Reads the setting and makes the folders.</summary>
    /// <exception cref="StartException">A folder can't be made or written.</exception>
    public static SiteFolders Prepare(IConfiguration configuration, IHostEnvironment environment)
    {
        var wanted = configuration[Setting] is { Length: > 0 } set ? set : "data";
        var folders = new SiteFolders(Path.GetFullPath(wanted, environment.ContentRootPath));
        try
        {
            foreach (var folder in (string[])[folders.Data, folders.Media, folders.Images, folders.Keys, folders.Logs, folders.Index, folders.Temporary])
                Directory.CreateDirectory(folder);
            var probe = Path.Combine(folders.Data, $".write-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder can't be written ({Setting} = '{folders.Data}'): {exception.Message}");
        }

        return folders;
    }
}
