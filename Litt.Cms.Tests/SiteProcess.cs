using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Litt.Cms.Tests;

/// <summary>The site as an operator starts it: a process of its own, which can be killed.</summary>
internal sealed partial class SiteProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> said = [];

    private SiteProcess(Process process) => this.process = process;

    public int ExitCode => process.ExitCode;

    /// <summary>What it wrote to its standard output and error.</summary>
    public string Output
    {
        get
        {
            lock (said)
                return string.Join('\n', said);
        }
    }

    /// <param name="settings">Settings by their full names.</param>
    /// <param name="arguments">The command line before the settings.</param>
    public static SiteProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var program = typeof(Program).Assembly.Location;
        var info = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        info.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            info.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var site = new SiteProcess(Process.Start(info)!);
        site.process.OutputDataReceived += (_, line) => site.Hear(line.Data);
        site.process.ErrorDataReceived += (_, line) => site.Hear(line.Data);
        site.process.BeginOutputReadLine();
        site.process.BeginErrorReadLine();
        return site;
    }

    /// <summary>The address that it printed when it was ready.</summary>
    public async Task<Uri> AddressAsync()
    {
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended).WaitAsync(TimeSpan.FromMinutes(1)) == ended)
            throw new InvalidOperationException($"The site ended with exit code {process.ExitCode}: {Output}");
        return await listening.Task;
    }

    /// <summary>A client with a cookie jar of its own, that follows no redirects.</summary>
    public static HttpClient Browser(Uri address) =>
        new(new CookieJar(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })) { BaseAddress = address };

    public async Task EndAsync() => await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>As a power cut does it: nothing is told, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await EndAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.Add(line);
        if (SiteLine().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"^Site:\s+(\S+)")]
    private static partial Regex SiteLine();
}
