using System.Net;
using System.Net.Sockets;

namespace Litt.Cms.Tests.Hosting;

/// <summary>What is wrong ends the start with one clear line and a non-zero exit code.</summary>
public sealed class AStartThatFails : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("litt-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Names_a_connection_string_that_is_wrong() =>
        Assert.Contains("ConnectionStrings:umbracoDbDSN", await OnlyLineAsync(new() { ["ConnectionStrings:umbracoDbDSN"] = "nonsense" }), StringComparison.Ordinal);

    [Fact]
    public async Task Names_a_provider_that_is_unknown() =>
        Assert.Contains("'Oracle'", await OnlyLineAsync(new() { ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Oracle" }), StringComparison.Ordinal);

    [Fact]
    public async Task Names_a_setting_whose_value_is_out_of_range() =>
        Assert.Contains("TimeOut", await OnlyLineAsync(new() { ["Umbraco:CMS:Global:TimeOut"] = "30.00:00:00" }), StringComparison.Ordinal);

    [Fact]
    public async Task Names_a_password_that_is_too_short() =>
        Assert.Contains("UnattendedUserPassword", await OnlyLineAsync(new() { ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = "short" }), StringComparison.Ordinal);

    [Fact]
    public async Task Names_a_proxy_that_is_none() =>
        Assert.Contains("'proxy.example'", await OnlyLineAsync(new() { ["Litt:Proxies:0"] = "proxy.example" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("weather")]
    [InlineData("javascript:alert(1)")]
    public async Task Names_a_quick_exit_that_leads_nowhere(string address) =>
        Assert.Contains("Litt:Website:QuickExit", await OnlyLineAsync(new() { ["Litt:Website:QuickExit"] = address }), StringComparison.Ordinal);

    [Fact]
    public async Task Names_a_data_folder_that_cannot_be_made()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");

        Assert.Contains("Litt:DataFolder", await OnlyLineAsync(new() { ["Litt:DataFolder"] = Path.Combine(file, "data") }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_database_is_damaged()
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(folder, "data", "litt.sqlite.db"), new string('x', 8192));

        Assert.Contains("database", await OnlyLineAsync([]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_port_is_taken()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.Contains($"{port}", await OnlyLineAsync(new() { ["ASPNETCORE:URLS"] = $"http://127.0.0.1:{port}" }), StringComparison.Ordinal);
    }

    private async Task<string> OnlyLineAsync(Dictionary<string, string> settings)
    {
        settings.TryAdd("Litt:DataFolder", Path.Combine(folder, "data"));
        settings.TryAdd("uSync:Settings:RootFolder", Path.Combine(folder, "uSync"));
        if (settings.Remove("ASPNETCORE:URLS", out var urls))
            settings["ASPNETCORE_URLS"] = urls;
        using var site = SiteProcess.Start(settings);
        await site.EndAsync();

        Assert.NotEqual(0, site.ExitCode);
        return Assert.Single(site.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
