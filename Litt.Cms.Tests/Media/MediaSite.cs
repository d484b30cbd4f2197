namespace Litt.Cms.Tests.Media;

/// <summary>One site for the tests of a class, and somebody who brings media into it.</summary>
public sealed class MediaSite : IAsyncLifetime
{
    private TestCms? cms;
    private Photographer? photographer;

    internal TestCms Cms => cms!;

    internal Photographer Photographer => photographer!;

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync();
        photographer = await Photographer.SignInAsync(cms);
    }

    public async Task DisposeAsync() => await Cms.DisposeAsync();
}
