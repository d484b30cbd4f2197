using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Editors.Blocks;

/// <summary>The areas inside the blocks of a grid, each with its own limits.</summary>
internal static class BlockAreas
{
    /// <summary>Says of each area that has too few or too many blocks.</summary>
    public static IEnumerable<ValidationResult> Check(IEnumerable<IBlockLayoutItem> layout, BlockGridConfiguration configuration, ILocalizedTextService texts)
    {
        var areas = configuration.Blocks.SelectMany(block => block.Areas).DistinctBy(area => area.Key).ToDictionary(area => area.Key);
        return layout.OfType<BlockGridLayoutItem>()
            .SelectMany(All)
            .Where(area => areas.TryGetValue(area.Key, out var limits) && (area.Items.Length < limits.MinAllowed || area.Items.Length > limits.MaxAllowed))
            .Select(_ => Limits.Invalid(texts, "entriesAreasMismatch"));
    }

    private static IEnumerable<BlockGridLayoutAreaItem> All(BlockGridLayoutItem item) =>
        item.Areas.Concat(item.Areas.SelectMany(area => area.Items).SelectMany(All));
}
