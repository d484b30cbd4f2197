using Litt.Cms.Management.Common;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Users;

/// <summary>Puts together what the client shows of users.</summary>
internal sealed class UserReader(
    IEntityService entities,
    AppCaches caches,
    ILanguageService languages,
    IContentPermissionService documentPermissions,
    IElementPermissionService elementPermissions,
    MediaFileManager media,
    IServiceProvider services)
{
    public async Task<CurrentUser> CurrentAsync(IUser user)
    {
        var documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        var pictures = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        var elements = user.CalculateElementStartNodeIds(entities, caches) ?? [];
        return new(
            user.Key,
            user.Email,
            user.Username,
            user.Name ?? string.Empty,
            user.Language,
            Avatars(user),
            Keys(documents, UmbracoObjectTypes.Document),
            documents.Contains(Constants.System.Root),
            Keys(pictures, UmbracoObjectTypes.Media),
            pictures.Contains(Constants.System.Root),
            Keys(elements, UmbracoObjectTypes.ElementContainer),
            elements.Contains(Constants.System.Root),
            await LanguagesAsync(user),
            user.Groups.Any(group => group.HasAccessToAllLanguages),
            user.HasAccessToSensitiveData(),
            [.. await FallbackPermissionsAsync(user)],
            await PermissionsAsync(user),
            [.. user.AllowedSections.Select(SectionNames.ToName).Distinct()],
            user.IsAdmin(),
            [.. user.Groups.Select(group => new Reference(group.Key))]);
    }

    /// <summary>The addresses of a user's picture in the sizes that the client expects; none where there is no picture.</summary>
    public IReadOnlyList<string> Avatars(IUser user) =>
        string.IsNullOrWhiteSpace(user.Avatar) ? [] : user.GetUserAvatarUrls(caches.RuntimeCache, media, services.GetRequiredService<IImageUrlGenerator>());

    public IReadOnlyList<Reference> Keys(IEnumerable<int> ids, UmbracoObjectTypes kind) =>
        [.. ids.Where(id => id > 0).Select(id => entities.GetKey(id, kind)).Where(key => key.Success).Select(key => new Reference(key.Result))];

    private async Task<IReadOnlyList<string>> LanguagesAsync(IUser user)
    {
        int[] ids = [.. user.Groups.SelectMany(group => group.AllowedLanguages).Distinct()];
        return ids.Length == 0 ? [] : await languages.GetIsoCodesByIdsAsync(ids);
    }

    private async Task<ISet<string>> FallbackPermissionsAsync(IUser user)
    {
        var all = user.Groups.SelectMany(group => group.Permissions).ToHashSet();
        return await elementPermissions.FilterFallbackPermissionsAsync(user, await documentPermissions.FilterFallbackPermissionsAsync(user, all));
    }

    /// <summary>Of documents the client must know what all groups together allow, which the permission service works out.</summary>
    private async Task<IReadOnlyList<Permission>> PermissionsAsync(IUser user)
    {
        var granular = user.Groups.SelectMany(group => group.GranularPermissions).ToArray();
        Guid[] documents = [.. granular.OfType<DocumentGranularPermission>().Select(permission => permission.Key).Distinct()];
        var ofDocuments = documents.Length == 0 ? [] : await documentPermissions.GetPermissionsAsync(user, documents);
        return
        [
            .. ofDocuments.Select(node => new DocumentPermission([.. node.Permissions], new(node.NodeKey))),
            .. Permission.From(granular.Where(permission => permission is not DocumentGranularPermission)),
        ];
    }
}
