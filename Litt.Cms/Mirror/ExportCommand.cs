using Litt.Cms.Published;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Mirror;

/// <summary>The command <c>export DIR</c>: writes the published site as files that any static host, or a USB stick, serves.</summary>
internal sealed class ExportCommand(Snapshots snapshots, IOptions<WebRoutingSettings> routing, ILogger<ExportCommand> log)
{
    private static readonly Uri Nowhere = new("http://localhost/");

    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsAskedFor(string[] args) => args is ["export", ..];

    /// <param name="args">The command line.</param>
    /// <param name="site">The whole site, as visitors ask it.</param>
    /// <param name="services">What a request takes its services from.</param>
    /// <param name="output">What was done.</param>
    /// <param name="error">What could not be done.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] args, RequestDelegate site, IServiceProvider services, TextWriter output, TextWriter error)
    {
        if (args is not ["export", { Length: > 0 } path, ..] || path.StartsWith('-'))
        {
            await error.WriteLineAsync("Name the folder to write to: export DIR");
            return 1;
        }

        MirrorFolder folder;
        try
        {
            folder = MirrorFolder.Open(path);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }

        var address = Uri.TryCreate(routing.Value.UmbracoApplicationUrl, UriKind.Absolute, out var told) ? told : Nowhere;
        var snapshot = snapshots.Latest;
        using var pinned = snapshot.Pin();
        var report = await new MirrorRun(new Visit(site, services, address, log), address != Nowhere, folder, snapshot).WriteAsync();
        await PrintAsync(report, address, path, output, error);
        return report.Failures.Count == 0 ? 0 : 1;
    }

    private static async Task PrintAsync(MirrorReport report, Uri address, string path, TextWriter output, TextWriter error)
    {
        foreach (var (page, link) in report.DeadLinks)
            await output.WriteLineAsync($"{page} links to {link}, which is not there.");
        foreach (var failure in report.Failures)
            await error.WriteLineAsync(failure);
        if (address == Nowhere)
            await output.WriteLineAsync($"The sitemap and the feed name {Nowhere}, since the site's address is not set: Umbraco:CMS:WebRouting:UmbracoApplicationUrl.");
        await output.WriteLineAsync($"{report.Written} files written, {report.Unchanged} unchanged, {report.Removed} removed in {path}");
    }
}
