namespace Litt.Cms.Tests.Website;

/// <summary>One site for tests that only read.</summary>
public sealed class TheSite : IAsyncLifetime
{
    internal TestCms Cms { get; private set; } = null!;

    public async Task InitializeAsync() => Cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await Cms.DisposeAsync();
}
