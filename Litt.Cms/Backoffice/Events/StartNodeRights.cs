using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Keeps news of documents and media from those whose start nodes lie elsewhere.</summary>
internal abstract class StartNodeRights(string source, int recycleBin, Func<IUser, int[]?> startNodes) : IServerEventAccessFilter
{
    public IEnumerable<string> FilteredEventSources => [source];

    public Task<bool> HasAccessAsync(IUser user, ServerEventRoutingContext context) => Task.FromResult(
        !string.IsNullOrWhiteSpace(context.EntityPath)
        && ContentPermissions.HasPathAccess(context.EntityPath, startNodes(user), recycleBin));
}

/// <summary>The start nodes that count for documents.</summary>
internal sealed class DocumentStartNodeRights(IEntityService entities, AppCaches caches) : StartNodeRights(
    EventSource.Document,
    Constants.System.RecycleBinContent,
    user => user.CalculateContentStartNodeIds(entities, caches));

/// <summary>The start nodes that count for media.</summary>
internal sealed class MediaStartNodeRights(IEntityService entities, AppCaches caches) : StartNodeRights(
    EventSource.Media,
    Constants.System.RecycleBinMedia,
    user => user.CalculateMediaStartNodeIds(entities, caches));
