using System.Diagnostics;

namespace Litt.Cms.Benchmarks;

/// <summary>A site's data folder and settings, made for one benchmark and gone with it.</summary>
internal sealed class SiteFolder : IDisposable
{
    public const string Email = "admin@litt.example";
    public const string Password = "A-password-for-loopback-1";

    /// <summary>Names another program than the one that was built in Release: for instance a published one.</summary>
    private const string Variable = "LITT_BENCHMARK_PROGRAM";

    private readonly Dictionary<string, string> settings;
    private readonly string root;

    public SiteFolder(string syncFolder = "uSync")
    {
        var repository = Repository();
        var project = Path.Combine(repository, "Litt.Cms");
        var told = Environment.GetEnvironmentVariable(Variable);
        Program = told is { Length: > 0 } ? Path.GetFullPath(told) : Path.Combine(project, "bin", "Release", "net10.0", "Litt.Cms.dll");
        // What is built has its views where they are written; what is published has them beside it.
        root = told is { Length: > 0 } ? Path.GetDirectoryName(Program)! : project;
        Data = Directory.CreateTempSubdirectory("litt-benchmark-").FullName;
        SyncFolder = Path.Combine(repository, syncFolder);
        settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Litt__DataFolder"] = Data,
            ["uSync__Settings__RootFolder"] = SyncFolder,
            ["uSync__Settings__ExportOnSave"] = "None",
            ["Umbraco__CMS__Global__UseHttps"] = "false",
            ["Umbraco__CMS__Unattended__UnattendedUserName"] = "Administrator",
            ["Umbraco__CMS__Unattended__UnattendedUserEmail"] = Email,
            ["Umbraco__CMS__Unattended__UnattendedUserPassword"] = Password,
        };
    }

    public string Data { get; }

    public string Program { get; }

    public string SyncFolder { get; }

    public string Database => Path.Combine(Data, "litt.sqlite.db");

    public Server Start(int port) => Server.Start(Program, new Uri($"http://127.0.0.1:{port}"), ["--urls", $"http://127.0.0.1:{port}", "--contentRoot", root], settings);

    /// <summary>Runs a command of the program.</summary>
    public Process Run(IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo("dotnet", [Program, .. arguments, $"--contentRoot={root}"]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(Program)! };
        foreach (var (name, value) in settings)
            info.Environment[name] = value;
        return Process.Start(info) ?? throw new InvalidOperationException($"{Program} did not start.");
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);

    private static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Litt.Cms.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException("The benchmarks do not run within the repository.");
    }
}
