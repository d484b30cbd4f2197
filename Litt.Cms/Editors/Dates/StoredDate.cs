using System.Globalization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Dates;

/// <summary>A date as the editors with a time zone store it: the moment, and the zone that was chosen for it.</summary>
internal sealed class StoredDate
{
    public DateTimeOffset Date { get; set; }

    public string? TimeZone { get; set; }

    /// <summary>Reads a stored value; a plain date, as the older editor stores it, counts as UTC. Null where there is none.</summary>
    public static StoredDate? Read(object? value, IJsonSerializer json) => value switch
    {
        DateTime date => new StoredDate { Date = new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), TimeSpan.Zero) },
        string text when text.DetectIsJson() => json.TryDeserialize(text, out StoredDate? stored) ? stored : null,
        string text when TryParse(text, out var date) => new StoredDate { Date = date },
        _ => null,
    };

    /// <summary>Reads what the editor sends; what names no zone counts as UTC.</summary>
    public static bool TryParse(string? text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out date);
}

/// <summary>A date as the editor shows it.</summary>
internal sealed record ShownDate(string? Date, string? TimeZone);
