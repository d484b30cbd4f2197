using System.Collections.Frozen;
using System.Security.Claims;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using static Umbraco.Cms.Core.Constants;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Lets a person hear of what one of their sections works with.</summary>
internal sealed class SectionRights(IUserService users) : IEventSourceAuthorizer
{
    private static readonly string[] Everywhere =
        [Applications.Content, Applications.Media, Applications.Members, Applications.Settings, Applications.Library, Applications.Translation, Applications.Users];

    private static readonly FrozenDictionary<string, string[]> Sections = new Dictionary<string, string[]>
    {
        [ServerEvents.EventSource.Document] = [Applications.Content],
        [ServerEvents.EventSource.DocumentBlueprint] = [Applications.Content, Applications.Settings],
        [ServerEvents.EventSource.DocumentType] = [Applications.Content, Applications.Library, Applications.Settings],
        [ServerEvents.EventSource.Domain] = [Applications.Content],
        [ServerEvents.EventSource.PublicAccessEntry] = [Applications.Content],
        [ServerEvents.EventSource.Media] = [Applications.Media, Applications.Content, Applications.Library],
        [ServerEvents.EventSource.MediaType] = [Applications.Media, Applications.Content, Applications.Settings],
        [ServerEvents.EventSource.Member] = [Applications.Members],
        [ServerEvents.EventSource.MemberType] = [Applications.Members, Applications.Settings],
        [ServerEvents.EventSource.MemberGroup] = [Applications.Members, Applications.Content],
        [ServerEvents.EventSource.DataType] = Everywhere,
        [ServerEvents.EventSource.Language] = Everywhere,
        [ServerEvents.EventSource.DictionaryItem] = [Applications.Translation],
        [ServerEvents.EventSource.Template] = [Applications.Settings, Applications.Content],
        [ServerEvents.EventSource.PartialView] = [Applications.Settings],
        [ServerEvents.EventSource.Script] = [Applications.Settings],
        [ServerEvents.EventSource.Stylesheet] = [Applications.Settings],
        [ServerEvents.EventSource.Relation] = [Applications.Settings],
        [ServerEvents.EventSource.RelationType] = [Applications.Settings],
        [ServerEvents.EventSource.Webhook] = [Applications.Settings],
        [ServerEvents.EventSource.User] = [Applications.Users],
        [ServerEvents.EventSource.UserGroup] = [Applications.Users],
    }.ToFrozenDictionary();

    public IEnumerable<string> AuthorizableEventSources => Sections.Keys;

    public async Task<bool> AuthorizeAsync(ClaimsPrincipal principal, string eventSource) =>
        principal.Identity?.GetUserKey() is { } key
        && await users.GetAsync(key) is { } user
        && user.AllowedSections.Intersect(Sections.GetValueOrDefault(eventSource, [])).Any();
}
