using System.Globalization;
using System.Xml.Linq;

namespace Litt.Cms.Packaging;

/// <summary>Reads the elements of Umbraco's package XML, as its EntityXmlSerializer writes them.</summary>
internal static class PackageXml
{
    /// <exception cref="InvalidDataException">It is not there, or empty.</exception>
    public static string Required(this XElement element, string name) =>
        element.Text(name) ?? throw new InvalidDataException($"<{element.Name.LocalName}> has no <{name}>.");

    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static XElement RequiredElement(this XElement element, string name) =>
        element.Element(name) ?? throw new InvalidDataException($"<{element.Name.LocalName}> has no <{name}>.");

    /// <summary>The text of an element; null where there is none.</summary>
    public static string? Text(this XElement element, string name) => element.Element(name)?.Value is { Length: > 0 } text ? text : null;

    /// <summary>Umbraco writes True and False.</summary>
    public static bool IsTrue(this XElement element, string name) => bool.TryParse(element.Text(name), out var value) && value;

    /// <summary>Null where it is no number.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The default where there is none.</summary>
    /// <exception cref="InvalidDataException">It is no name of the enum.</exception>
    public static TEnum Named<TEnum>(this XElement element, string name)
        where TEnum : struct, Enum =>
        element.Text(name) is not { } text ? default
        : Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
        : throw new InvalidDataException($"<{name}> is \"{text}\", which is none of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    /// <summary>Null where there is none.</summary>
    /// <exception cref="InvalidDataException">It is no key.</exception>
    public static Guid? Key(this XElement element, string name) => KeyOf(name, element.Text(name));

    /// <summary>Null where there is no text.</summary>
    /// <exception cref="InvalidDataException">It is no key.</exception>
    public static Guid? KeyOf(string name, string? text) =>
        text is null ? null
        : Guid.TryParse(text, out var key) && key != Guid.Empty ? key
        : throw new InvalidDataException($"{name} is \"{text}\", which is no key.");
}
