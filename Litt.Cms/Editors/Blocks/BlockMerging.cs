using System.Text.Json;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Blocks;

/// <summary>
/// Publishes and saves blocks by culture where the property that holds them does not vary: the structure is common,
/// the values of each culture stand beside each other.
/// </summary>
internal sealed class BlockMerging(PropertyEditorCollection editors, BlockTypes types)
{
    /// <summary>Publishes one culture: the structure of the source with its values of that culture, beside the values of other cultures that were published before.</summary>
    public void PublishCulture(BlockValue source, BlockValue target, string? culture)
    {
        types.Resolve(source);
        types.Resolve(target);
        target.Layout = source.Layout;
        target.Expose = source.Expose;
        PublishCulture(source.ContentData, target.ContentData, culture);
        PublishCulture(source.SettingsData, target.SettingsData, culture);
    }

    /// <summary>Takes back from what was sent the values that the user may not change.</summary>
    /// <param name="source">What is stored, or null.</param>
    /// <param name="target">What was sent, or null; it is changed in place.</param>
    /// <param name="canChangeInvariant">Whether structure and values without culture may be changed.</param>
    /// <param name="cultures">The cultures that may be changed.</param>
    /// <returns>What may be stored; null where nothing remains.</returns>
    public T? KeepForbidden<T>(T? source, T? target, bool canChangeInvariant, HashSet<string> cultures)
        where T : BlockValue, new()
    {
        if (!canChangeInvariant)
        {
            // The structure stays as it is stored; blocks that were removed from what was sent come back.
            if (source is null)
                return null;

            target ??= new T();
            target.Layout = source.Layout;
            target.Expose = source.Expose;
            Restore(source.ContentData, target.ContentData);
            Restore(source.SettingsData, target.SettingsData);
        }

        if (target is null)
            return null;

        types.Resolve(target);
        if (source is not null)
            types.Resolve(source);

        BlockTypes.DropOrphans(target);
        KeepForbidden(source?.ContentData, target.ContentData, canChangeInvariant, cultures);
        KeepForbidden(source?.SettingsData, target.SettingsData, canChangeInvariant, cultures);
        return target;
    }

    /// <summary>The cultures in which two values differ; what has no culture counts for the default language.</summary>
    public IEnumerable<string> ChangedCultures(BlockValue source, BlockValue target, string defaultCulture)
    {
        types.Resolve(source);
        types.Resolve(target);
        var changed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (JsonSerializer.Serialize(BlockTypes.Layout(source).Cast<object>()) != JsonSerializer.Serialize(BlockTypes.Layout(target).Cast<object>()))
            changed.Add(defaultCulture);

        changed.UnionWith(Difference(source.Expose, target.Expose, entry => (entry.ContentKey, entry.Culture, entry.Segment)).Select(entry => entry.Culture ?? defaultCulture));
        var before = Values(target).ToLookup(Identity);
        foreach (var value in Values(source))
            changed.UnionWith(ChangedCultures(value.Value, before[Identity(value)].FirstOrDefault().Value, defaultCulture));

        changed.UnionWith(Difference(Values(source), Values(target), Identity).Select(value => value.Value.Culture ?? defaultCulture));
        return changed;
    }

    private IEnumerable<string> ChangedCultures(BlockPropertyValue source, BlockPropertyValue? target, string defaultCulture)
    {
        if (target is null || Equals(BlockTypes.Plain(source.Value), BlockTypes.Plain(target.Value)))
            return [];

        var nested = Merging(source)?.GetChangedCulturesForPartialPropertyValues(BlockTypes.Plain(source.Value), BlockTypes.Plain(target.Value), defaultCulture).ToArray();
        return nested is { Length: > 0 } ? nested : [source.Culture ?? defaultCulture];
    }

    private void PublishCulture(List<BlockItemData> source, List<BlockItemData> target, string? culture)
    {
        target.RemoveAll(block => !source.Exists(other => other.Key == block.Key));
        foreach (var block in source)
        {
            var published = target.Find(other => other.Key == block.Key);
            if (published is null)
                target.Add(published = new BlockItemData(block.Key, block.ContentTypeKey, block.ContentTypeAlias));

            foreach (var value in block.Values)
            {
                var merging = Merging(value);
                if (merging is null && !value.Culture.NullOrWhiteSpaceAsNull().InvariantEquals(culture))
                    continue;

                if (Same(published, value) is not { } before)
                    published.Values.Add(before = new BlockPropertyValue { Alias = value.Alias, Culture = value.Culture, Segment = value.Segment, PropertyType = value.PropertyType });

                before.Value = merging is null
                    ? value.Value
                    : merging.MergePartialPropertyValueForCulture(BlockTypes.Plain(value.Value), BlockTypes.Plain(before.Value), culture);
            }
        }
    }

    private void KeepForbidden(List<BlockItemData>? source, List<BlockItemData> target, bool canChangeInvariant, HashSet<string> cultures)
    {
        foreach (var block in target)
        {
            var stored = source?.Find(other => other.Key == block.Key);
            foreach (var value in block.Values.ToArray())
            {
                var before = Same(stored, value);
                if (MayChange(value, canChangeInvariant, cultures))
                    value.Value = Merging(value) is { } merging
                        ? merging.MergeVariantInvariantPropertyValue(BlockTypes.Plain(before?.Value), BlockTypes.Plain(value.Value), canChangeInvariant, cultures)
                        : value.Value;
                else if (before is null)
                    block.Values.Remove(value);
                else
                    value.Value = before.Value;
            }

            foreach (var value in stored?.Values ?? [])
            {
                if (!MayChange(value, canChangeInvariant, cultures) && Same(block, value) is null)
                    block.Values.Add(value);
            }
        }
    }

    private static bool MayChange(BlockPropertyValue value, bool canChangeInvariant, HashSet<string> cultures) =>
        value.Culture is { } culture ? cultures.Contains(culture) : canChangeInvariant;

    private static void Restore(List<BlockItemData> source, List<BlockItemData> target) =>
        target.AddRange(source.Where(block => !target.Exists(other => other.Key == block.Key)));

    /// <summary>The editor of a value that holds values of several cultures itself; null for all others.</summary>
    private IDataEditor? Merging(BlockPropertyValue value) =>
        value.PropertyType is { } type && editors.TryGet(type.PropertyEditorAlias, out var editor) && editor.CanMergePartialPropertyValues(type) ? editor : null;

    private static BlockPropertyValue? Same(BlockItemData? block, BlockPropertyValue value) => block?.Values.FirstOrDefault(other =>
        other.Alias == value.Alias && other.Culture.InvariantEquals(value.Culture) && other.Segment == value.Segment);

    private static IEnumerable<(Guid Block, BlockPropertyValue Value)> Values(BlockValue value) =>
        value.ContentData.Concat(value.SettingsData).SelectMany(block => block.Values.Select(property => (block.Key, property)));

    private static (Guid, string, string?, string?) Identity((Guid Block, BlockPropertyValue Value) value) =>
        (value.Block, value.Value.Alias, value.Value.Culture, value.Value.Segment);

    private static IEnumerable<T> Difference<T, TKey>(IEnumerable<T> one, IEnumerable<T> other, Func<T, TKey> key) =>
        one.ExceptBy(other.Select(key), key).Concat(other.ExceptBy(one.Select(key), key));
}
