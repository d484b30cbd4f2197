using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Litt.Cms.Management.Common;

/// <summary>A node at its place in a tree, with what more than one kind of tree item shows of it.</summary>
internal sealed record TreeNode(IEntitySlim Entity, IReadOnlyList<IEntitySlim> Above)
{
    /// <summary>The user may not see the node itself, only what lies further down.</summary>
    public bool NoAccess { get; init; }

    public bool IsProtected { get; init; }

    public IReadOnlyList<ContentSchedule> Schedules { get; init; } = [];

    public Reference? Parent => Above is [.., var parent] ? new(parent.Key) : null;

    public IReadOnlyList<Reference> Ancestors => [.. Above.Select(ancestor => new Reference(ancestor.Key))];

    public string Name => Entity.Name ?? string.Empty;
}
