using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Litt.Cms.Management.Common;

/// <summary>How far a variant has come on its way to the visitors.</summary>
internal enum VariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

/// <summary>Works out the state of a variant.</summary>
internal static class VariantStates
{
    public static VariantState State(this IPublishableContentBase content, string? culture) => State(
        content.Id > 0 && (culture is null || content.IsCultureAvailable(culture)),
        content.Trashed,
        culture is null ? content.Published : content.Published && content.IsCulturePublished(culture),
        culture is null ? content.Edited : content.IsCultureEdited(culture));

    public static VariantState State(this IPublishableContentEntitySlim entity, string? culture) => State(
        culture is null || entity.CultureNames.ContainsKey(culture),
        entity.Trashed,
        culture is null ? entity.Published : entity.Published && entity.PublishedCultures.Contains(culture),
        culture is null ? entity.Edited : entity.EditedCultures.Contains(culture));

    private static VariantState State(bool exists, bool trashed, bool published, bool edited) => (exists, trashed, published, edited) switch
    {
        (false, _, _, _) => VariantState.NotCreated,
        (_, true, _, _) => VariantState.Trashed,
        (_, _, false, _) => VariantState.Draft,
        (_, _, _, true) => VariantState.PublishedPendingChanges,
        _ => VariantState.Published,
    };
}
