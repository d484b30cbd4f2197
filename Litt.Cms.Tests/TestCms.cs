using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

[assembly: CollectionBehavior(DisableTestParallelization = true)] // Umbraco.Cms.Core keeps the container of the process in a static field.

namespace Litt.Cms.Tests;

/// <summary>
/// A site of its own in this process: installed, with LITT's content, in a data folder that goes with it.
/// The first one is installed as a fresh machine would; the others begin with a copy of its database.
/// </summary>
internal sealed class TestCms : IAsyncDisposable
{
    public const string AdminEmail = "admin@litt.example";
    public const string AdminPassword = "correct horse battery staple";

    private static readonly SemaphoreSlim Installing = new(1, 1);
    private static string? installed;

    private readonly string folder;
    private readonly Factory factory;
    private readonly bool listening;

    private TestCms(string folder, IReadOnlyDictionary<string, string?> settings, bool listening, string? contentRoot, Action<IServiceCollection>? services)
    {
        this.folder = folder;
        this.listening = listening;
        factory = new Factory(folder, settings, contentRoot, services);
        if (listening)
            factory.UseKestrel(0);
        Visitor = Start();
    }

    public IServiceProvider Services => factory.Services;

    /// <summary>Somebody who reads the site: no cookies, no redirects followed.</summary>
    public HttpClient Visitor { get; }

    /// <summary>Where a listening site is on this machine.</summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    /// <summary>The site's data folder.</summary>
    public string DataFolder => Path.Combine(folder, "data");

    /// <summary>The site's own copy of views and wwwroot, where it has one.</summary>
    public string ContentRoot => Path.Combine(folder, "site");

    /// <summary>The site's own copy of the repository's uSync folder, to which saving writes.</summary>
    public string SyncFolder => Path.Combine(folder, "uSync");

    /// <param name="settings">Settings on top of those of a test, by their full names.</param>
    /// <param name="fresh">Install anew instead of beginning with a copy.</param>
    /// <param name="listening">Listen on a port of 127.0.0.1, for a browser.</param>
    /// <param name="ownFiles">Give the site a copy of views and wwwroot, which it may change.</param>
    /// <param name="services">Stands in for what is outside the site.</param>
    public static async Task<TestCms> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null,
        bool fresh = false,
        bool listening = false,
        bool ownFiles = false,
        Action<IServiceCollection>? services = null)
    {
        var folder = await NewFolderAsync(fresh);
        var contentRoot = ownFiles ? Path.Combine(folder, "site") : null;
        foreach (var part in contentRoot is null ? [] : (string[])["Views", "wwwroot", "Backoffice/Client/dist"])
            CopyFolder(Path.Combine(RepositoryFolder("Litt.Cms"), part), Path.Combine(contentRoot!, part));
        if (contentRoot is not null)
            File.Copy(RepositoryFolder("Litt.Cms/appsettings.json"), Path.Combine(contentRoot, "appsettings.json"));
        return new TestCms(folder, settings ?? new Dictionary<string, string?>(), listening, contentRoot, services);
    }

    /// <summary>A client with a cookie jar of its own, that follows no redirects.</summary>
    public HttpClient Browser() => listening
        ? new HttpClient(new CookieJar(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })) { BaseAddress = Address }
        : factory.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            HandleCookies = true,
            BaseAddress = new Uri("https://localhost"),
        });

    private HttpClient Start()
    {
        var said = new StringWriter();
        var error = Console.Error;
        Console.SetError(said);
        try
        {
            factory.StartServer();
            return factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = factory.ClientOptions.BaseAddress });
        }
        catch (ObjectDisposedException exception) when (said.ToString() is { Length: > 0 } reason)
        {
            throw new InvalidOperationException(reason, exception);
        }
        finally
        {
            Console.SetError(error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The settings of a test, by their full names.</summary>
    public static Dictionary<string, string> SettingsIn(string folder) => new()
    {
        ["Litt:DataFolder"] = Path.Combine(folder, "data"),
        ["uSync:Settings:RootFolder"] = Path.Combine(folder, "uSync"),
        ["Umbraco:CMS:Global:UseHttps"] = "false",
        ["Umbraco:CMS:Unattended:UnattendedUserName"] = "Ada Administrator",
        ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = AdminEmail,
        ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = AdminPassword,
    };

    /// <summary>A folder with a copy of an installed site and of the repository's uSync folder.</summary>
    public static async Task<string> NewFolderAsync(bool fresh = false)
    {
        var folder = Directory.CreateTempSubdirectory("litt-").FullName;
        CopyFolder(RepositoryFolder("uSync"), Path.Combine(folder, "uSync"));
        if (!fresh)
            CopyFolder(await InstalledAsync(), Path.Combine(folder, "data"));
        return folder;
    }

    /// <summary>A file or folder of the repository, found upwards from the tests.</summary>
    public static string RepositoryFolder(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Litt.Cms.sln")))
                return Path.Combine(at.FullName, name);
        }

        throw new InvalidOperationException("The tests do not run within the repository.");
    }

    private static async Task<string> InstalledAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (installed is null)
            {
                var folder = Directory.CreateTempSubdirectory("litt-installed-").FullName;
                await using (var cms = await StartAsync(fresh: true))
                {
                    await cms.Visitor.GetAsync(new Uri("/", UriKind.Relative));
                    await cms.factory.DisposeAsync();
                    SqliteConnection.ClearAllPools();
                    CopyFolder(cms.DataFolder, folder);
                }

                AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
                installed = folder;
            }

            return installed;
        }
        finally
        {
            Installing.Release();
        }
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var directory in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, directory)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private sealed class Factory(string folder, IReadOnlyDictionary<string, string?> settings, string? contentRoot, Action<IServiceCollection>? services)
        : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            if (contentRoot is not null)
                builder.UseContentRoot(contentRoot);
            foreach (var (name, value) in SettingsIn(folder))
                builder.UseSetting(name, value);
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            if (services is not null)
                builder.ConfigureTestServices(services);
        }
    }
}
