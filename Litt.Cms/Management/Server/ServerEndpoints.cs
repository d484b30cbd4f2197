using System.Runtime.InteropServices;
using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Server;

/// <summary>The server about itself.</summary>
internal static class ServerEndpoints
{
    public static void MapServer(this IEndpointRouteBuilder api)
    {
        var server = api.MapGroup("/server");
        server.Get("/status", (IRuntimeState runtime) => new ServerStatus(runtime.Level)).AllowAnonymous();
        server.Get("/configuration", Configuration).AllowAnonymous();
        server.Get("/information", Information);
        server.Get("/troubleshooting", Troubleshooting);
        server.Get("/upgrade-check", UpgradeCheck).RequireAuthorization(Sections.Settings);
    }

    private static ServerConfiguration Configuration(
        IOptions<SecuritySettings> security, IOptions<GlobalSettings> site, IOptions<SignalRSettings> hubs, IUserForgotPasswordSender mail) => new(
            security.Value.AllowPasswordReset && mail.CanSend(),
            site.Value.VersionCheckPeriod,
            AllowLocalLogin: true,
            site.Value.UmbracoCssPath.TrimStart('~'),
            new(hubs.Value.ClientShouldSkipNegotiation));

    private static ServerInformation Information(IUmbracoVersion version, TimeProvider clock, IOptions<RuntimeSettings> runtime) => new(
        version.SemanticVersion.ToSemanticStringWithoutBuild(),
        version.AssemblyVersion?.ToString() ?? string.Empty,
        clock.LocalTimeZone.BaseUtcOffset.ToString(),
        runtime.Value.Mode);

    private static TroubleshootingAnswer Troubleshooting(IUmbracoVersion version, IRuntimeState runtime, IHostEnvironment host) => new(
    [
        new("Server OS", RuntimeInformation.OSDescription),
        new("Server Framework", RuntimeInformation.FrameworkDescription),
        new("Processor architecture", RuntimeInformation.ProcessArchitecture.ToString()),
        new("Umbraco.Cms.Core", version.SemanticVersion.ToSemanticStringWithoutBuild()),
        new("Runtime level", runtime.Level.ToString()),
        new("Environment", host.EnvironmentName),
        new("Current culture", Thread.CurrentThread.CurrentCulture.Name),
    ]);

    private static async Task<UpgradeCheckAnswer> UpgradeCheck(IUpgradeService upgrades, IUmbracoVersion version)
    {
        var found = await upgrades.CheckUpgrade(version.SemanticVersion);
        return new(found.UpgradeType, found.Comment, found.UpgradeUrl);
    }

    /// <summary>Whether the server is up.</summary>
    private sealed record ServerStatus(RuntimeLevel Level)
    {
        [System.Text.Json.Serialization.JsonPropertyName("serverStatus")]
        public RuntimeLevel Level { get; } = Level;
    }

    private sealed record ServerConfiguration(
        bool AllowPasswordReset, int VersionCheckPeriod, bool AllowLocalLogin, string UmbracoCssPath, HubConfiguration SignalR);

    private sealed record HubConfiguration(bool SkipNegotiation);

    private sealed record ServerInformation(string Version, string AssemblyVersion, string BaseUtcOffset, RuntimeMode RuntimeMode);

    private sealed record TroubleshootingAnswer(IReadOnlyList<TroubleshootingItem> Items);

    private sealed record TroubleshootingItem(string Name, string Data);

    private sealed record UpgradeCheckAnswer(string Type, string Comment, string Url);
}
