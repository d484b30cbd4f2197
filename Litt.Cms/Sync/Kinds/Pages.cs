namespace Litt.Cms.Sync.Kinds;

/// <summary>Reads what Umbraco's services hand out in pages, page after page.</summary>
internal static class Pages
{
    private const int Size = 500;

    public delegate IEnumerable<T> Read<T>(int page, int size, out long total);

    /// <summary>The items of all pages.</summary>
    public static IEnumerable<T> Of<T>(Read<T> read)
    {
        var page = 0;
        long total;
        do
        {
            foreach (var item in read(page, Size, out total))
                yield return item;
        }
        while (++page * (long)Size < total);
    }
}
