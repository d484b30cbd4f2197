using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>The parts of a tree that a user may see: each start node with all below it, and the way down to it.</summary>
internal sealed class StartNodes(IEnumerable<int> ids, IEnumerable<string> paths)
{
    private readonly int[] _ids = [.. ids];

    // The comma at the end keeps node 12 from being taken for the parent of 123.
    private readonly string[] _paths = [.. paths.Select(path => path + ",")];

    public static StartNodes Everything { get; } = new([Constants.System.Root], []);

    public bool IncludeRoot => _ids.Contains(Constants.System.Root);

    public static StartNodes Of(IUser user, UmbracoObjectTypes kind, IEntityService entities, AppCaches caches) => kind switch
    {
        UmbracoObjectTypes.Document => new(
            user.CalculateContentStartNodeIds(entities, caches) ?? [], user.GetContentStartNodePaths(entities, caches) ?? []),
        UmbracoObjectTypes.Media => new(
            user.CalculateMediaStartNodeIds(entities, caches) ?? [], user.GetMediaStartNodePaths(entities, caches) ?? []),
        UmbracoObjectTypes.Element => new(
            user.CalculateElementStartNodeIds(entities, caches) ?? [], user.GetElementStartNodePaths(entities, caches) ?? []),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only content has start nodes."),
    };

    /// <summary>Whether the node is a start node or lies below one.</summary>
    public bool Include(string path) => IncludeRoot || _paths.Any(start => (path + ",").StartsWith(start, StringComparison.Ordinal));

    public bool Include(IEntitySlim entity) => Include(entity.Path);

    /// <summary>The ids of the children of a node that are start nodes, or through which the way to one leads.</summary>
    public int[] NextBelow(string parentPath) =>
    [
        .. _paths.Where(start => start.StartsWith(parentPath + ",", StringComparison.Ordinal))
            .Select(start => start[(parentPath.Length + 1)..].Split(',')[0])
            .Where(next => next.Length > 0)
            .Select(int.Parse)
            .Distinct(),
    ];
}
