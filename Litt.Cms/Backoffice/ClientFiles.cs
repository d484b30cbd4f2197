using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;

namespace Litt.Cms.Backoffice;

/// <summary>The built client as it lies on disk: its files with their compressed forms, and the names that its pages need.</summary>
internal sealed class ClientFiles
{
    private const string Place = "Backoffice/Client/dist";
    private readonly FrozenDictionary<string, ClientFile> files;

    public ClientFiles(IHostEnvironment host)
    {
        Root = Roots(host).FirstOrDefault(root => File.Exists(Path.Combine(root, "pages.json")));
        files = (Root is null ? [] : Read(Root)).ToFrozenDictionary(file => file.Path);
        if (Root is null)
            return;
        Pages = ReadJson<ClientPages>("pages.json");
        Imports = ReadJson<ImportMap>("importmap.json").Imports;
    }

    /// <summary>The folder of the built client; null where it was not built.</summary>
    public string? Root { get; }

    public ClientPages? Pages { get; }

    public IReadOnlyDictionary<string, string> Imports { get; } = FrozenDictionary<string, string>.Empty;

    public ClientFile? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>The address of a file with a mark of its content, so that a browser may keep it for good.</summary>
    public string UrlOf(string path) => Find(path) is { IsHashed: false } file
        ? $"{BackofficePaths.Assets}/{path}?v={Uri.EscapeDataString(file.Tag)}"
        : $"{BackofficePaths.Assets}/{path}";

    // Beside the project while developing, beside the program once published.
    private static IEnumerable<string> Roots(IHostEnvironment host) =>
        [Path.Combine(host.ContentRootPath, Place), Path.Combine(AppContext.BaseDirectory, Place)];

    private static IEnumerable<ClientFile> Read(string root)
    {
        var types = new FileExtensionContentTypeProvider();
        var all = new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories).ToDictionary(file => file.FullName);
        foreach (var file in all.Values.Where(file => types.TryGetContentType(file.Name, out _) && file.Extension != ".gz"))
        {
            types.TryGetContentType(file.Name, out var type);
            yield return new ClientFile(
                Path.GetRelativePath(root, file.FullName).Replace('\\', '/'),
                type!.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type,
                file,
                all.GetValueOrDefault($"{file.FullName}.br"),
                all.GetValueOrDefault($"{file.FullName}.gz"));
        }
    }

    private T ReadJson<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Root!, name)), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{Place}/{name} is empty. Build the client again.");

    private sealed record ImportMap(Dictionary<string, string> Imports);
}

/// <summary>The hashed names that the server's pages refer to, as the client's build wrote them.</summary>
internal sealed record ClientPages(string Script, string[] Preload, SignInFiles SignIn);

/// <summary>The hashed names of the sign-in page's own files.</summary>
internal sealed record SignInFiles(string Script, string Style);
