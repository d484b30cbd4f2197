namespace Litt.Cms.Management.Common;

/// <summary>An id of a query that the client sends empty where it has none.</summary>
internal readonly record struct MaybeId(Guid? Id)
{
    public static bool TryParse(string? text, IFormatProvider? provider, out MaybeId id)
    {
        var isId = Guid.TryParse(text, provider, out var given);
        id = new(isId ? given : null);
        return isId || string.IsNullOrEmpty(text);
    }
}
