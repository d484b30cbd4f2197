using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Lists;

/// <summary>Lists of text, as the editors send them and as they are stored.</summary>
internal static class TextList
{
    /// <summary>The texts that an editor sends; none where it sends something else.</summary>
    public static string[] Sent(object? value) => value switch
    {
        IEnumerable<string> texts => [.. texts],
        JsonArray items => [.. items.Where(item => item?.GetValueKind() == JsonValueKind.String).Select(item => item!.GetValue<string>())],
        string { Length: > 0 } text => [text],
        _ => [],
    };

    /// <summary>The texts of a stored value: a JSON list, or one text alone as older versions stored it.</summary>
    public static string[] Stored(object? value, IJsonSerializer json)
    {
        if (value?.ToString() is not { Length: > 0 } text)
            return [];

        return text.DetectIsJson() && json.TryDeserialize(text, out string[]? texts) ? texts : [text];
    }

    /// <summary>The stored form; null where there is nothing to store.</summary>
    public static string? Store(string[] texts, IJsonSerializer json) => texts.Length == 0 ? null : json.Serialize(texts);
}

/// <summary>A list is missing when it is empty.</summary>
internal sealed class RequiredListValidator : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (value is null)
            yield return new ValidationResult("#validation_invalidNull", ["value"]);
        else if (TextList.Sent(value).Length == 0)
            yield return new ValidationResult("#validation_invalidEmpty", ["value"]);
    }
}
