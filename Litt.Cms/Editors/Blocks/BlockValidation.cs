using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Blocks;

/// <summary>Validates the values inside blocks that are shown, each with the path by which the backoffice finds its field.</summary>
internal sealed class BlockValidation(IPropertyValidationService properties, BlockTypes types)
{
    /// <param name="value">The blocks that the backoffice sends.</param>
    /// <param name="context">The cultures and segments that are validated.</param>
    /// <param name="path">Where the blocks lie in the property's value: empty, or `blocks.` in rich text.</param>
    public IEnumerable<ValidationResult> Validate(BlockValue value, PropertyValidationContext context, string path = "")
    {
        var found = types.Resolve(value);
        var result = new NestedValidationResults();
        foreach (var (culture, segment) in Variants(value, context).Distinct())
        {
            Validate(value.ContentData, block => IsShown(value, block.Key, culture), $"{path}contentData", found, culture, segment, context, result);
            Validate(value.SettingsData, block => IsShownSetting(value, block.Key, culture), $"{path}settingsData", found, culture, segment, context, result);
        }

        return result.ValidationResults.Count > 0 ? [result] : [];
    }

    /// <summary>A property without culture may hold values of every culture, and the other way round.</summary>
    private static IEnumerable<(string? Culture, string? Segment)> Variants(BlockValue value, PropertyValidationContext context)
    {
        var everyCulture = context.Culture == "*";
        var own = everyCulture ? null : context.Culture.NullOrWhiteSpaceAsNull();
        yield return (own, context.Segment);

        var cultures = own is not null ? [null]
            : everyCulture ? value.Expose.Select(entry => entry.Culture).Where(culture => culture is not null)
            : context.CulturesBeingValidated;
        foreach (var culture in cultures)
        {
            foreach (var segment in context.SegmentsBeingValidated.DefaultIfEmpty(null))
                yield return (culture, segment);
        }
    }

    private static bool IsShown(BlockValue value, Guid key, string? culture) =>
        value.Expose.Any(entry => entry.ContentKey == key && (culture is null || entry.Culture is null || entry.Culture.InvariantEquals(culture)));

    private static bool IsShownSetting(BlockValue value, Guid key, string? culture) => BlockTypes.Layout(value)
        .Any(item => item.ReferencesSetting(key) && value.ContentData.Exists(block => item.ReferencesContent(block.Key) && IsShown(value, block.Key, culture)));

    private void Validate(
        List<BlockItemData> blocks,
        Func<BlockItemData, bool> isShown,
        string path,
        Dictionary<Guid, IContentType> found,
        string? culture,
        string? segment,
        PropertyValidationContext context,
        NestedValidationResults result)
    {
        for (var number = 0; number < blocks.Count; number++)
        {
            var block = blocks[number];
            if (!isShown(block) || !found.TryGetValue(block.ContentTypeKey, out var type))
                continue;

            var own = new NestedValidationResults();
            foreach (var property in type.CompositionPropertyTypes.Where(property => Concerns(property, culture, segment)))
            {
                foreach (var (place, posted) in Posted(block, property, culture, segment))
                    Add(own, $"{path}[{number}].values[{place}].value", properties.ValidatePropertyValue(property, posted, context));
            }

            if (own.ValidationResults.Count > 0)
                result.ValidationResults.Add(own);
        }
    }

    private static bool Concerns(IPropertyType property, string? culture, string? segment) =>
        property.VariesByCulture() == culture is not null && (segment == "*" || property.VariesBySegment() == segment is not null);

    /// <summary>The values that were sent for a property; where there is none, its absence, which a mandatory property must not pass over.</summary>
    private static IEnumerable<(string Place, object? Value)> Posted(BlockItemData block, IPropertyType property, string? culture, string? segment)
    {
        var any = false;
        for (var place = 0; place < block.Values.Count; place++)
        {
            var value = block.Values[place];
            if (value.PropertyType?.Alias != property.Alias || !value.Culture.InvariantEquals(culture) || (segment != "*" && !value.Segment.InvariantEquals(segment)))
                continue;

            any = true;
            yield return ($"{place}", value.Value);
        }

        if (!any && segment != "*")
            yield return (JsonPathExpression.MissingPropertyValue(property.Alias, culture, segment), null);
    }

    private static void Add(NestedValidationResults block, string path, IEnumerable<ValidationResult> results)
    {
        var property = new NestedJsonPathValidationResults(path);
        foreach (var result in results)
            property.ValidationResults.Add(result);

        if (property.ValidationResults.Count > 0)
            block.ValidationResults.Add(property);
    }
}
