namespace Litt.Cms.Tests.Hosting;

public sealed class StartingTheSite
{
    [Fact]
    public async Task Works_with_an_empty_data_folder()
    {
        await using var cms = await TestCms.StartAsync(fresh: true);

        Assert.NotNull(cms.Services);
    }
}
