using System.Globalization;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Sync.Kinds;

/// <summary>The property values of a document, a blueprint or a media item: what editors last saved, as it is stored.</summary>
internal static class ContentValues
{
    /// <summary>Editors whose value is a person's text even where it looks like JSON.</summary>
    private static readonly HashSet<string> text =
    [
        Constants.PropertyEditors.Aliases.TextBox,
        Constants.PropertyEditors.Aliases.TextArea,
        Constants.PropertyEditors.Aliases.MarkdownEditor,
        Constants.PropertyEditors.Aliases.PlainString,
    ];

    /// <summary>Leaves out none.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>();

    /// <summary>Writes the properties; a value that is not set is written empty, so that clearing it goes elsewhere too.</summary>
    /// <param name="item">The item.</param>
    /// <param name="unwritten">The aliases of those that are left out.</param>
    public static XElement Write(IContentBase item, IReadOnlySet<string> unwritten) => new(SyncShape.Open, item.Properties
        .Where(property => !unwritten.Contains(property.Alias))
        .OrderBy(property => property.Alias, StringComparer.InvariantCulture)
        .Select(property => new XElement(property.Alias, Values(item, property))));

    /// <summary>Sets the values that a file holds.</summary>
    /// <param name="root">The file's root.</param>
    /// <param name="item">The item, not saved yet.</param>
    /// <param name="defaultCulture">The culture whose value is taken where the property no longer varies, and that gets a lone value where it now does.</param>
    /// <param name="run">Told of what was left out.</param>
    public static void Read(XElement root, IContentBase item, string defaultCulture, SyncRun run)
    {
        var part = ContentPart.Of(root);
        foreach (var element in root.At(SyncShape.Open)?.Elements() ?? [])
        {
            var alias = element.Name.LocalName;
            if (item.Properties.TryGetValue(alias, out var property))
                Read(element, item, property, (defaultCulture, part), run);
            else
                run.Warn($"its type has no property \"{alias}\"");
        }
    }

    private static void Read(XElement element, IContentBase item, IProperty property, (string Culture, ContentPart Part) told, SyncRun run)
    {
        var values = element.Elements("Value").ToList();
        var defaultCulture = told.Culture;
        foreach (var value in values.Where(value => value.Attr("Culture").Length == 0 || told.Part.Includes(value.Attr("Culture"))))
        {
            var culture = value.Attr("Culture") is { Length: > 0 } named ? named : null;
            var segment = value.Attr("Segment") is { Length: > 0 } part ? part : null;
            var varies = property.PropertyType.VariesByCulture();
            if (culture is not null && !varies && !culture.Equals(defaultCulture, StringComparison.OrdinalIgnoreCase))
                continue;
            if (culture is null && varies && values.Count > 1)
                continue;
            culture = varies ? culture ?? defaultCulture : null;
            if (culture is not null && !item.IsCultureAvailable(culture))
                run.Warn($"\"{property.Alias}\" in {culture} was left out: the item has no such variant");
            else if (segment is not null && !property.PropertyType.VariesBySegment())
                run.Warn($"\"{property.Alias}\" in the segment {segment} was left out: the property has no segments");
            else
                Set(value, item, property, culture, segment);
        }
    }

    private static void Set(XElement element, IContentBase item, IProperty property, string? culture, string? segment)
    {
        object? value = element.Value.Length == 0 ? null
            : text.Contains(property.PropertyType.PropertyEditorAlias) ? element.Value
            : OldBlocks.Renew(element.Value) ?? SyncJson.Compact(element.Value);
        if (value is string date && property.PropertyType.ValueStorageType == ValueStorageType.Date)
            value = DateOf(date, element);
        if (value is null && property.GetValue(culture, segment) is null)
            return;
        try
        {
            item.SetValue(property.Alias, value, culture, segment);
        }
        catch (InvalidOperationException refused)
        {
            throw new SyncException($"\"{property.Alias}\": {refused.Message}", element.LineOf());
        }
    }

    private static DateTime DateOf(string text, XElement element) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new SyncException($"\"{text}\" is not a date", element.LineOf());

    private static IEnumerable<XElement> Values(IContentBase item, IProperty property)
    {
        var values = property.Values
            .Select(value => (value.Culture, value.Segment, Text: TextOf(value.EditedValue, property.PropertyType)))
            .ToList();
        if (property.PropertyType.VariesByCulture())
        {
            values.AddRange(item.AvailableCultures
                .Where(culture => values.TrueForAll(value => !culture.Equals(value.Culture, StringComparison.OrdinalIgnoreCase)))
                .Select(culture => ((string?)culture, (string?)null, string.Empty)));
        }
        else if (values.Count == 0)
        {
            values.Add((null, null, string.Empty));
        }
        return values
            .OrderBy(value => value.Culture ?? string.Empty, StringComparer.InvariantCulture)
            .ThenBy(value => value.Segment ?? string.Empty, StringComparer.InvariantCulture)
            .Select(value => new XElement("Value",
                value.Culture is { Length: > 0 } culture ? new XAttribute("Culture", culture) : null,
                value.Segment is { Length: > 0 } segment ? new XAttribute("Segment", segment) : null,
                new XCData(value.Text)));
    }

    private static string TextOf(object? value, IPropertyType type) => value switch
    {
        null => string.Empty,
        string words when text.Contains(type.PropertyEditorAlias) => words,
        string words => SyncJson.Indent(words),
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
