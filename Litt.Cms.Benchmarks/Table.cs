using System.Diagnostics;
using System.Globalization;

namespace Litt.Cms.Benchmarks;

/// <summary>Rows of a Markdown table.</summary>
internal static class Table
{
    public static void Row(string what, string value) => Console.WriteLine($"| {what} | {value} |");

    /// <summary>Does a thing over and over, and prints the median and the 95th percentile of the milliseconds that it took, and the site's mean processor time.</summary>
    public static async Task MeasureAsync(Server site, string what, int times, Func<int, Task> thing)
    {
        var took = new List<double>(times);
        var before = site.ProcessorTime;
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            await thing(i);
            took.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        var processor = (site.ProcessorTime - before).TotalMilliseconds / times;
        Row(what, string.Create(CultureInfo.InvariantCulture, $"{Milliseconds(took)} | {processor:0.0} ms"));
    }

    /// <summary>Median and 95th percentile.</summary>
    public static string Milliseconds(List<double> took)
    {
        took.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{took[took.Count / 2]:0.0} ms ({took[took.Count * 95 / 100]:0.0} ms)");
    }
}
