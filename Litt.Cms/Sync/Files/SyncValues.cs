using System.Globalization;
using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>Typed values out of uSync's elements and attributes; what is there and can't be understood is an error with its line.</summary>
internal static class SyncValues
{
    private delegate bool Parser<T>(string text, out T value);

    /// <summary>The element's child at a path of names, or null.</summary>
    public static XElement? At(this XElement element, params ReadOnlySpan<string> path)
    {
        var found = element;
        foreach (var name in path)
            found = found?.Element(name);
        return found;
    }

    /// <summary>The text of a child; empty where there is none.</summary>
    public static string Text(this XElement element, params ReadOnlySpan<string> path) => element.At(path)?.Value ?? string.Empty;

    /// <summary>The text of a child, or null where it is missing or empty.</summary>
    public static string? TextOrNull(this XElement element, params ReadOnlySpan<string> path) =>
        element.Text(path) is { Length: > 0 } text ? text : null;

    /// <summary>The text of a child that has to be there.</summary>
    /// <exception cref="SyncException">It is missing or empty.</exception>
    public static string Required(this XElement element, params ReadOnlySpan<string> path) =>
        element.TextOrNull(path) ?? throw new SyncException($"<{string.Join('/', path!)}> is missing or empty", element.LineOf());

    /// <summary>A yes or no, in any case; false where it is missing or empty.</summary>
    public static bool Bool(this XElement element, params ReadOnlySpan<string> path) =>
        Parse(element.At(path), bool.TryParse, "true or false", false);

    /// <summary>A whole number, or null where it is missing or empty.</summary>
    public static int? Int(this XElement element, params ReadOnlySpan<string> path) =>
        Parse<int?>(element.At(path), TryInt, "a whole number", null);

    /// <summary>A key; the empty one where it is missing or empty.</summary>
    public static Guid Key(this XElement element, params ReadOnlySpan<string> path) =>
        Parse(element.At(path), Guid.TryParse, "a key (GUID)", Guid.Empty);

    /// <summary>A point in time in UTC, or null where it is missing or empty.</summary>
    public static DateTime? Date(this XElement element, params ReadOnlySpan<string> path) =>
        Parse<DateTime?>(element.At(path), TryDate, "a date", null);

    /// <summary>One of an enumeration's names; its first value where it is missing or empty.</summary>
    public static T Named<T>(this XElement element, params ReadOnlySpan<string> path) where T : struct, Enum =>
        Parse(element.At(path), TryName, "one of " + string.Join(", ", Enum.GetNames<T>()), default(T));

    /// <summary>An attribute's text; empty where there is none.</summary>
    public static string Attr(this XElement element, string name) => element.Attribute(name)?.Value ?? string.Empty;

    /// <summary>An attribute's key; the empty one where it is missing or empty.</summary>
    /// <exception cref="SyncException">It is no key.</exception>
    public static Guid KeyAttr(this XElement? element, string name = "Key")
    {
        if (element?.Attribute(name)?.Value is not { Length: > 0 } text)
            return Guid.Empty;
        return Guid.TryParse(text, out var key) ? key : throw new SyncException($"{name}=\"{text}\" is not a key (GUID)", element.LineOf());
    }

    private static T Parse<T>(XElement? element, Parser<T> parse, string wanted, T missing)
    {
        if (element is null || string.IsNullOrWhiteSpace(element.Value))
            return missing;
        return parse(element.Value.Trim(), out var value)
            ? value
            : throw new SyncException($"<{element.Name.LocalName}> is \"{element.Value}\", not {wanted}", element.LineOf());
    }

    private static bool TryInt(string text, out int? value)
    {
        var found = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
        value = number;
        return found;
    }

    private static bool TryDate(string text, out DateTime? value)
    {
        var found = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date);
        value = date;
        return found;
    }

    private static bool TryName<T>(string text, out T value) where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);
}
