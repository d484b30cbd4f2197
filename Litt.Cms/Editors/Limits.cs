using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Editors;

/// <summary>How many entries a value may have, with Umbraco's messages for too few and too many.</summary>
internal static class Limits
{
    /// <param name="texts">The translated messages.</param>
    /// <param name="count">How many entries the value has.</param>
    /// <param name="minimum">The fewest that are allowed; null for no limit.</param>
    /// <param name="maximum">The most that are allowed; null for no limit.</param>
    public static IEnumerable<ValidationResult> Check(ILocalizedTextService texts, int count, int? minimum, int? maximum)
    {
        if (minimum is { } least && count < least)
            yield return Invalid(texts, "entriesShort", least, least - count);

        if (maximum is { } most && count > most)
            yield return Invalid(texts, "entriesExceed", most, count - most);
    }

    /// <summary>A message of Umbraco's `validation` area, with its parameters.</summary>
    public static ValidationResult Invalid(ILocalizedTextService texts, string message, params object[] parameters) =>
        new(
            texts.Localize("validation", message, [.. parameters.Select(parameter => Convert.ToString(parameter, CultureInfo.InvariantCulture))]),
            ["value"]);
}
