using System.Globalization;
using Litt.Cms.Benchmarks;

switch (args)
{
    case ["bare", var address, var bodyFile, var contentType]:
        await BareKestrel.RunAsync(address, bodyFile, contentType);
        break;
    case ["static", var address, var folder]:
        await BareKestrel.ServeAsync(address, folder);
        break;
    case ["media"]:
        await MediaBenchmark.RunAsync();
        break;
    case ["size", .. var sizes]:
        foreach (var size in sizes is [] ? ["10000", "100000"] : sizes)
            await SizeBenchmark.RunAsync(int.Parse(size, CultureInfo.InvariantCulture));
        break;
    case ["sync", .. var sizes]:
        foreach (var size in sizes is [] ? ["2000", "25000"] : sizes)
            await SyncBenchmark.RunAsync(int.Parse(size, CultureInfo.InvariantCulture));
        break;
    case ["crowd", .. var seconds]:
        await CrowdBenchmark.RunAsync(TimeSpan.FromSeconds(seconds is [var told] ? int.Parse(told, CultureInfo.InvariantCulture) : 60));
        break;
    default:
        await SiteBenchmark.RunAsync();
        break;
}
