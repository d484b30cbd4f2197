using System.Security.Claims;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Asks every authorizer which event sources a person may hear of; a source needs the word of all that know it.</summary>
internal sealed class ServerEventRights(EventSourceAuthorizerCollection authorizers) : IServerEventAuthorizationService
{
    public async Task<SeverEventAuthorizationResult> AuthorizeAsync(ClaimsPrincipal user)
    {
        var allowed = new Dictionary<string, bool>();
        foreach (var authorizer in authorizers)
        {
            foreach (var source in authorizer.AuthorizableEventSources)
                allowed[source] = allowed.GetValueOrDefault(source, true) && await authorizer.AuthorizeAsync(user, source);
        }
        return new SeverEventAuthorizationResult
        {
            AuthorizedEventSources = [.. allowed.Where(entry => entry.Value).Select(entry => entry.Key)],
            UnauthorizedEventSources = [.. allowed.Where(entry => !entry.Value).Select(entry => entry.Key)],
        };
    }
}
