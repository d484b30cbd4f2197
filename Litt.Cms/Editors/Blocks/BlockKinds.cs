using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.Blocks;

/// <summary>The kinds of blocks that a data type allows, and how many blocks there may be.</summary>
internal static class BlockKinds
{
    public static IEnumerable<IBlockConfiguration> Of(object? configuration) => configuration switch
    {
        BlockListConfiguration list => list.Blocks,
        BlockGridConfiguration grid => grid.Blocks,
        SingleBlockConfiguration single => single.Blocks,
        RichTextConfiguration text => text.Blocks ?? [],
        _ => [],
    };

    /// <summary>The element types of content and settings of these kinds.</summary>
    public static IEnumerable<Guid> Keys(IEnumerable<IBlockConfiguration> kinds) =>
        kinds.SelectMany(kind => new[] { kind.ContentElementTypeKey, kind.SettingsElementTypeKey }).OfType<Guid>().Distinct();

    public static (int? Minimum, int? Maximum) Allowed(object? configuration) => configuration switch
    {
        BlockListConfiguration list => (list.ValidationLimit?.Min, list.ValidationLimit?.Max),
        BlockGridConfiguration grid => (grid.ValidationLimit?.Min, grid.ValidationLimit?.Max),
        SingleBlockConfiguration => (null, 1),
        _ => (null, null),
    };
}
