using System.Globalization;
using System.Reflection;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Management.Common;

/// <summary>Which part of a list is wished, from the query's skip and take.</summary>
internal readonly record struct Page(int Skip, int Take)
{
    private const int Usual = 100;

    public static ValueTask<Page> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(new Page(Read(context, "skip", 0), Read(context, "take", Usual)));

    /// <summary>
    /// Core's services read whole pages only: what is skipped must be a multiple of what is taken. This is the smallest page that has the wished
    /// part in it, and how much of that page comes before the part.
    /// </summary>
    public (int Skip, int Take, int Before) Whole()
    {
        var take = Math.Max(Take, 1);
        while ((Skip % take) + (long)Take > take)
            take = (int)Math.Min(take + 1L, int.MaxValue);

        return (Skip / take * take, take, Skip % take);
    }

    private static int Read(HttpContext context, string name, int usual)
    {
        if (!context.Request.Query.TryGetValue(name, out var text))
            return usual;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BadHttpRequestException($"{name} is a whole number, zero or more.");
    }
}

/// <summary>A part of a list, and how long the whole is.</summary>
internal sealed record Paged<T>(long Total, IReadOnlyCollection<T> Items);

/// <summary>A part of a list around one of its items, and how much lies on either side.</summary>
internal sealed record Subset<T>(long TotalBefore, long TotalAfter, IReadOnlyCollection<T> Items);

/// <summary>Reads a page of a list, and says how long the whole is.</summary>
internal delegate IEnumerable<TModel> PageReader<out TModel>(int skip, int take, out long total);

/// <summary>Makes parts of lists.</summary>
internal static class Paging
{
    public static Paged<T> ToPaged<TModel, T>(this PagedModel<TModel> page, Func<TModel, T> map) => new(page.Total, [.. page.Items.Select(map)]);

    /// <summary>Reads the part from a service that reads whole pages only.</summary>
    public static (long Total, TModel[] Items) ReadWhole<TModel>(this Page page, PageReader<TModel> read)
    {
        var whole = page.Whole();
        var items = read(whole.Skip, whole.Take, out var total);
        return (total, [.. items.Skip(whole.Before).Take(page.Take)]);
    }

    /// <summary>Reads the part from a service that reads whole pages only.</summary>
    public static async Task<PagedModel<TModel>> ReadWholeAsync<TModel>(this Page page, Func<int, int, Task<PagedModel<TModel>>> read)
    {
        var whole = page.Whole();
        var found = await read(whole.Skip, whole.Take);
        return new(found.Total, found.Items.Skip(whole.Before).Take(page.Take));
    }

    /// <summary>Cuts the part out of a list that is at hand as a whole.</summary>
    public static Paged<T> Cut<TModel, T>(this Page page, IReadOnlyCollection<TModel> all, Func<TModel, T> map) =>
        new(all.Count, [.. all.Skip(page.Skip).Take(page.Take).Select(map)]);
}
