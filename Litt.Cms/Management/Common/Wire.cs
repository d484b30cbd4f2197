using Umbraco.Cms.Core.Models.Entities;

namespace Litt.Cms.Management.Common;

/// <summary>Names another item by its id.</summary>
internal sealed record Reference(Guid Id)
{
    public static Reference? To(Guid? id) => id is { } key ? new(key) : null;
}

/// <summary>A mark that the client turns into an icon on an item.</summary>
internal sealed record Flag(string Alias)
{
    public static Flag HasCollection { get; } = new("Umb.HasCollection");

    public static Flag IsProtected { get; } = new("Umb.IsProtected");

    public static Flag PendingChanges { get; } = new("Umb.PendingChanges");

    public static Flag ScheduledForPublish { get; } = new("Umb.ScheduledForPublish");
}

/// <summary>An item that is known by its name alone.</summary>
internal sealed record NamedItem(string Name, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static NamedItem From(IEntitySlim entity) => new(entity.Name ?? string.Empty, entity.Key, []);
}

/// <summary>What lies above an item, from the root down to the item itself.</summary>
internal sealed record ItemAncestors<T>(Guid Id, IReadOnlyCollection<T> Ancestors);
