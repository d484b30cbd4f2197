using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration.Json;
using Umbraco.Cms.Core.Configuration;

namespace Litt.Cms.Hosting;

/// <summary>
/// Settings that are changed in the running site. They lie in the data folder, not in the program's own appsettings.json, which may not be writable and is replaced
/// by the next version; the environment and the command line have the last word.
/// </summary>
internal sealed class SavedSettings(IConfiguration configuration, SiteFolders folders) : IConfigManipulator, IDisposable
{
    private const string FileName = "settings.json";

    private const string RedirectTracking = "Umbraco:CMS:WebRouting:DisableRedirectUrlTracking";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly SemaphoreSlim writing = new(1, 1);

    private string File => Path.Combine(folders.Data, FileName);

    /// <summary>Reads what was saved, on top of appsettings.json.</summary>
    public static void Load(ConfigurationManager configuration, SiteFolders folders)
    {
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var last = sources.Select((source, at) => (source, at)).LastOrDefault(one => one.source is JsonConfigurationSource, (null!, -1)).at;
        var saved = new JsonConfigurationSource { Path = Path.Combine(folders.Data, FileName), Optional = true };
        saved.ResolveFileProvider();
        sources.Insert(last + 1, saved);
    }

    public Task SaveDisableRedirectUrlTrackingAsync(bool disable) => SaveConfigValueAsync(RedirectTracking, disable);

    public async Task SaveConfigValueAsync(string itemPath, object value)
    {
        await writing.WaitAsync();
        try
        {
            var all = System.IO.File.Exists(File) ? JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File))!.AsObject() : [];
            var at = all;
            foreach (var name in itemPath.Split(':')[..^1])
                at = (at[name] ??= new JsonObject()).AsObject();
            at[itemPath.Split(':')[^1]] = JsonSerializer.SerializeToNode(value);
            // Another file first: one that is half written would keep the site from starting.
            await System.IO.File.WriteAllTextAsync(File + ".new", all.ToJsonString(Indented));
            System.IO.File.Move(File + ".new", File, overwrite: true);
            (configuration as IConfigurationRoot)?.Reload();
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();

    public Task SaveConnectionStringAsync(string connectionString, string? providerName) => throw NotWritten(nameof(SaveConnectionStringAsync));

    public Task RemoveConnectionStringAsync() => throw NotWritten(nameof(RemoveConnectionStringAsync));

    public Task SetGlobalIdAsync(string id) => throw NotWritten(nameof(SetGlobalIdAsync));

    public Task SetImagingHmacSecretKeyAsync(string key) => throw NotWritten(nameof(SetImagingHmacSecretKeyAsync));

    private static NotSupportedException NotWritten(string member) => new($"{nameof(IConfigManipulator)}.{member} is not written yet.");
}
