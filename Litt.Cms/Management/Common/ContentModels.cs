using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Management.Common;

/// <summary>A property value as the client sends it.</summary>
internal sealed record ContentValue(string Alias, RawJson Value = default, string? Culture = null, string? Segment = null)
{
    /// <summary>Lists of text become lists, numbers numbers, and objects stay JSON, as the property editors expect them.</summary>
    public PropertyValueModel ToModel(IJsonSerializer json) => new()
    {
        Alias = Alias,
        Value = Value.Text is { } text ? json.Deserialize<object>(text) : null,
        Culture = Culture,
        Segment = Segment,
    };
}

/// <summary>A property value as the client shows it.</summary>
internal sealed record ContentValueAnswer(string EditorAlias, string Alias, RawJson Value, string? Culture, string? Segment);

/// <summary>The name of an item in one culture and segment.</summary>
internal sealed record VariantName(string Name, string? Culture = null, string? Segment = null)
{
    public VariantModel ToModel() => new() { Name = Name, Culture = Culture, Segment = Segment };
}

/// <summary>What every request to save content carries.</summary>
internal interface IContentRequest
{
    IReadOnlyList<ContentValue> Values { get; }

    IReadOnlyList<VariantName> Variants { get; }
}

/// <summary>Hands requests over to Core's models.</summary>
internal static class ContentRequests
{
    public static TModel Fill<TModel>(this IContentRequest request, TModel model, IJsonSerializer json)
        where TModel : ContentEditingModelBase
    {
        model.Properties = [.. request.Values.Select(value => value.ToModel(json))];
        model.Variants = [.. request.Variants.Select(variant => variant.ToModel())];
        return model;
    }

    /// <summary>The cultures that a request changes; those of values count too, lest a value slip into a language that the user may not edit.</summary>
    public static HashSet<string> Cultures(this IContentRequest request) =>
    [
        .. request.Variants.Select(variant => variant.Culture).Concat(request.Values.Select(value => value.Culture)).OfType<string>(),
    ];
}
