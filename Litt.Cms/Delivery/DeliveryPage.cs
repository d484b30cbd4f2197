using Microsoft.Extensions.Primitives;

namespace Litt.Cms.Delivery;

/// <summary>Which part of what is found is wished.</summary>
internal readonly record struct DeliveryPage(int Skip, int Take)
{
    private const int Usual = 10;

    public static bool TryRead(IQueryCollection query, out DeliveryPage page)
    {
        var isRead = TryNumber(query["skip"], 0, out var skip) & TryNumber(query["take"], Usual, out var take);
        page = new(skip, take);
        return isRead;
    }

    public IEnumerable<T> Cut<T>(IEnumerable<T> all) => all.Skip(Skip).Take(Take);

    private static bool TryNumber(StringValues text, int usual, out int number)
    {
        number = usual;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, out number) && number >= 0);
    }
}
