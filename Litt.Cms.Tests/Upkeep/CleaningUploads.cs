using Litt.Cms.Upkeep.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Tests.Upkeep;

public sealed class CleaningUploads
{
    [Fact]
    public async Task Throws_away_those_whose_time_is_over()
    {
        await using var cms = await TestCms.StartAsync();
        var uploads = cms.Services.GetRequiredService<ITemporaryFileRepository>();
        var (old, young) = (Upload(-1), Upload(1));
        await uploads.SaveAsync(old);
        await uploads.SaveAsync(young);
        Assert.Equal(2, Folders(cms).Length);

        await cms.Services.GetServices<IRecurringJob>().OfType<TemporaryFileCleanup>().Single().RunAsync(CancellationToken.None);

        Assert.Equal([young.Key.ToString()], Folders(cms));
    }

    private static string[] Folders(TestCms cms) =>
        [.. Directory.GetDirectories(Path.Combine(cms.DataFolder, "temp", "TemporaryFile")).Select(folder => Path.GetFileName(folder)!)];

    private static TemporaryFileModel Upload(int hours) => new()
    {
        Key = Guid.NewGuid(),
        FileName = "upload.txt",
        AvailableUntil = DateTime.Now.AddHours(hours),
        OpenReadStream = () => new MemoryStream([1]),
    };
}
