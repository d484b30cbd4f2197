using System.Text.Json;
using Umbraco.Cms.Core.Manifest;

namespace Litt.Cms.Management.Manifests;

/// <summary>Reads the manifests of packages that extend the backoffice: umbraco-package.json anywhere under App_Plugins.</summary>
internal sealed partial class PackageManifests(IHostEnvironment host, ILogger<PackageManifests> log) : IPackageManifestService
{
    private const string Folder = "App_Plugins";
    private const string FileName = "umbraco-package.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public async Task<IEnumerable<PackageManifest>> GetAllPackageManifestsAsync()
    {
        var folder = Path.Combine(host.ContentRootPath, Folder);
        if (!Directory.Exists(folder))
            return [];

        List<PackageManifest> manifests = [];
        foreach (var file in Directory.EnumerateFiles(folder, FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (await ReadAsync(file) is { } manifest)
                manifests.Add(manifest);
        }

        return manifests;
    }

    public async Task<IEnumerable<PackageManifest>> GetPublicPackageManifestsAsync() =>
        (await GetAllPackageManifestsAsync()).Where(manifest => manifest.AllowPublicAccess);

    public async Task<IEnumerable<PackageManifest>> GetPrivatePackageManifestsAsync() =>
        (await GetAllPackageManifestsAsync()).Where(manifest => !manifest.AllowPublicAccess);

    public async Task<PackageManifestImportmap> GetPackageManifestImportmapAsync()
    {
        var maps = (await GetAllPackageManifestsAsync()).Select(manifest => manifest.Importmap).OfType<PackageManifestImportmap>().ToArray();
        Dictionary<string, string> imports = [];
        Dictionary<string, Dictionary<string, string>> scopes = [];
        foreach (var map in maps)
        {
            foreach (var (name, address) in map.Imports)
                imports.TryAdd(name, address);

            foreach (var (name, addresses) in map.Scopes ?? [])
                scopes.TryAdd(name, addresses);
        }

        return new() { Imports = imports, Scopes = scopes };
    }

    /// <summary>A manifest that cannot be read must not take the others, and with them the backoffice, down.</summary>
    private async Task<PackageManifest?> ReadAsync(string file)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<PackageManifest>(stream, Options);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(file, unreadable);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "{File} cannot be read, its extensions are left out.")]
    private partial void LogUnreadable(string file, Exception unreadable);
}
