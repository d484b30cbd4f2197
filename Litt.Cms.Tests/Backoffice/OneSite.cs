namespace Litt.Cms.Tests.Backoffice;

/// <summary>One site for the tests of a class that only read.</summary>
public sealed class OneSite : IAsyncLifetime
{
    private TestCms? cms;

    internal TestCms Cms => cms!;

    internal HttpClient Visitor => Cms.Visitor;

    public async Task InitializeAsync() => cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await Cms.DisposeAsync();
}
