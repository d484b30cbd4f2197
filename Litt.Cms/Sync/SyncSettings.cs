using Litt.Cms.Sync.Kinds;
using Microsoft.Extensions.Options;

namespace Litt.Cms.Sync;

/// <summary>The settings under uSync:Settings that are honoured, with uSync's own names and meaning.</summary>
internal sealed class SyncSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "uSync:Settings";

    /// <summary>The folder for all versions, absolute or from the content root; or the versioned folder itself, where it holds usync.config.</summary>
    public string RootFolder { get; set; } = "uSync/";

    /// <summary>The group that is imported at every start.</summary>
    public string ImportAtStartup { get; set; } = SyncGroups.None;

    /// <summary>The group that is written to files at every start, before the import.</summary>
    public string ExportAtStartup { get; set; } = SyncGroups.None;

    /// <summary>The group whose items are written to files when they are saved.</summary>
    public string ExportOnSave { get; set; } = SyncGroups.All;

    /// <summary>Whether the files are imported when the database was just made.</summary>
    public bool ImportOnFirstBoot { get; set; }

    /// <summary>The group that is imported then.</summary>
    public string FirstBootGroup { get; set; } = SyncGroups.All;

    /// <summary>The folders that are read, absolute or from the content root: what a later one says of an item counts, and the last one is written. Without them, Root and the versioned folder of the root folder.</summary>
    public IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>The set of handlers, under uSync:Sets, that is used.</summary>
    public string DefaultSet { get; set; } = "Default";

    /// <summary>Whether imports leave items that are there as they are.</summary>
    public bool CreateOnly { get; set; }

    /// <summary>Whether imports leave what a file does not name: properties, tabs and compositions of types, words in other languages.</summary>
    public bool NoRemove { get; set; }

    /// <summary>Whether nothing of a kind is imported while two of its files have one key.</summary>
    public bool FailOnDuplicates { get; set; }

    /// <summary>A file of this name in the folder keeps a start from importing.</summary>
    public string StopFile { get; set; } = "usync.stop";

    /// <summary>A file of this name lets one start import; then it becomes a stop file.</summary>
    public string OnceFile { get; set; } = "usync.once";

    /// <summary>Whether an item is refused whose parent is not there; else a new one lies as near to it as can be, and that is told.</summary>
    public bool FailOnMissingParent { get; set; }

    /// <summary>Whether the files of media items are told by their hash, SHA-256.</summary>
    public bool IncludeFileHash { get; set; }

    /// <summary>Whether the files of media items are kept beside them, named by their hash, and brought back by an import.</summary>
    public bool IncludeMediaFiles { get; set; }

    /// <summary>The folders that are read, the one that is written last.</summary>
    /// <param name="contentRoot">The folder that relative ones start from.</param>
    public IReadOnlyList<string> FoldersIn(string contentRoot)
    {
        if (Folders.Count > 0)
            return [.. Folders.Select(folder => Path.GetFullPath(Path.Combine(contentRoot, folder)))];
        var main = FolderIn(contentRoot);
        var shared = Path.Combine(Path.GetFullPath(Path.Combine(contentRoot, RootFolder)), "Root");
        return main != shared && Directory.Exists(shared) ? [shared, main] : [main];
    }

    /// <summary>The versioned folder that is read and written.</summary>
    /// <param name="contentRoot">The folder that a relative root starts from.</param>
    public string FolderIn(string contentRoot)
    {
        var root = Path.GetFullPath(Path.Combine(contentRoot, RootFolder));
        return File.Exists(Path.Combine(root, "usync.config")) ? root : Path.Combine(root, "v18");
    }
}

/// <summary>The names of groups in settings.</summary>
internal static class SyncGroups
{
    public const string All = nameof(All);
    public const string None = nameof(None);

    /// <summary>Whether a setting names a group.</summary>
    public static bool Includes(string setting, SyncGroup group) =>
        setting.Equals(All, StringComparison.OrdinalIgnoreCase) || setting.Equals(group.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a setting is one of those that we know.</summary>
    public static bool IsKnown(string? setting) =>
        setting is not null
        && (Includes(setting, SyncGroup.Settings) || Includes(setting, SyncGroup.Content) || setting.Equals(None, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Ends the start where a setting is wrong, and names it.</summary>
internal sealed class SyncSettingsCheck : IValidateOptions<SyncSettings>
{
    public ValidateOptionsResult Validate(string? name, SyncSettings options)
    {
        var wrong = new[]
            {
                (nameof(options.ImportAtStartup), options.ImportAtStartup),
                (nameof(options.ExportAtStartup), options.ExportAtStartup),
                (nameof(options.ExportOnSave), options.ExportOnSave),
                (nameof(options.FirstBootGroup), options.FirstBootGroup),
            }
            .Where(setting => !SyncGroups.IsKnown(setting.Item2))
            .Select(setting => $"{SyncSettings.Section}:{setting.Item1} is \"{setting.Item2}\"; it can be All, None, Settings or Content.")
            .ToList();
        foreach (var (setting, file) in new[] { (nameof(options.StopFile), options.StopFile), (nameof(options.OnceFile), options.OnceFile) })
        {
            if (string.IsNullOrWhiteSpace(file) || file != Path.GetFileName(file))
                wrong.Add($"{SyncSettings.Section}:{setting} is \"{file}\"; it names a file in the folder.");
        }
        if (options.Folders.Any(string.IsNullOrWhiteSpace))
            wrong.Add($"{SyncSettings.Section}:{nameof(options.Folders)} holds an empty name.");
        if (string.IsNullOrWhiteSpace(options.RootFolder))
            wrong.Add($"{SyncSettings.Section}:{nameof(options.RootFolder)} is empty; it names a folder.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
