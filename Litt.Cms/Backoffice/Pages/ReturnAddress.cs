namespace Litt.Cms.Backoffice.Pages;

/// <summary>Where a person goes after signing in: only to the backoffice itself, however the wish is written.</summary>
internal static class ReturnAddress
{
    private static readonly Uri Here = new("http://backoffice.invalid");

    public static string From(string? wish)
    {
        if (wish is null || wish.Any(sign => sign == '\\' || char.IsControl(sign)) || !wish.StartsWith(BackofficePaths.Root, StringComparison.Ordinal))
            return BackofficePaths.Root;
        // What a browser would make of it counts, not how it is spelled: dots and doubled slashes are resolved first.
        if (!Uri.TryCreate(Here, wish, out var address) || address.Host != Here.Host || !IsInside(address.AbsolutePath))
            return BackofficePaths.Root;
        return address.PathAndQuery + address.Fragment;
    }

    private static bool IsInside(string path) =>
        path.Equals(BackofficePaths.Root, StringComparison.Ordinal)
        || (path.StartsWith($"{BackofficePaths.Root}/", StringComparison.Ordinal) && !path.Equals(BackofficePaths.SignIn, StringComparison.Ordinal));
}
