using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Common;

/// <summary>A variant of an item that can be published, as lists show it.</summary>
internal sealed record VariantItem(Guid Id, IReadOnlyList<Flag> Flags, VariantState State, string Name, string? Culture)
{
    /// <summary>One for each culture that the item has, or a single one where it does not vary.</summary>
    public static IReadOnlyList<VariantItem> From(IPublishableContentEntitySlim entity, IReadOnlyList<ContentSchedule> schedules) =>
        entity.Variations.VariesByCulture()
            ? [.. entity.CultureNames.Select(name => From(entity, name.Value, name.Key, schedules))]
            : [From(entity, entity.Name ?? string.Empty, null, schedules)];

    private static VariantItem From(
        IPublishableContentEntitySlim entity, string name, string? culture, IReadOnlyList<ContentSchedule> schedules)
    {
        var state = entity.State(culture);
        List<Flag> flags = [];
        if (state is VariantState.PublishedPendingChanges)
            flags.Add(Flag.PendingChanges);

        if (schedules.Any(schedule => schedule.Action is ContentScheduleAction.Release && (culture is null || schedule.Culture == culture)))
            flags.Add(Flag.ScheduledForPublish);

        return new(entity.Key, flags, state, name, culture);
    }
}
