using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Files;

/// <summary>The names that uSync gives its files.</summary>
internal static class SyncNames
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz012345";

    /// <summary>Names that a web server refuses to hand out or reads as its own configuration.</summary>
    private static readonly string[] refused = ["app", "web"];

    /// <summary>The file name of what is named for people: lower case, with dashes.</summary>
    public static string OfText(string text, IShortStringHelper strings) => Safe(text.ToSafeFileName(strings));

    /// <summary>The file name of data types and relation types: their name as an alias.</summary>
    public static string OfAlias(string text, IShortStringHelper strings) => Safe(text.ToSafeAlias(strings));

    /// <summary>What is added to a name that another item's file already has: eight digits of its key.</summary>
    /// <remarks>The fourth digit takes five bits from two bytes without moving the first of them: so uSync does it, and so the names agree.</remarks>
    public static string Suffix(Guid key)
    {
        var b = key.ToByteArray();
        ReadOnlySpan<int> digits =
        [
            b[0] >> 3,
            ((b[0] & 7) << 2) | (b[1] >> 6),
            (b[1] & 62) >> 1,
            (b[1] & 1) | (b[2] >> 4),
            ((b[2] & 15) << 1) | (b[3] >> 7),
            (b[3] & 124) >> 2,
            ((b[3] & 3) << 3) | (b[4] >> 5),
            b[4] & 31,
        ];
        return string.Create(digits.Length, digits, (name, numbers) =>
        {
            for (var i = 0; i < name.Length; i++)
                name[i] = Digits[numbers[i]];
        });
    }

    private static string Safe(string name) => refused.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"__{name}__" : name;
}
