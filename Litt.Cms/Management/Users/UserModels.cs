using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models.Membership;

namespace Litt.Cms.Management.Users;

/// <summary>A user where only the name is needed.</summary>
internal sealed record UserItem(IReadOnlyList<string> AvatarUrls, UserKind Kind, string Name, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static UserItem From(IUser user, IReadOnlyList<string> avatars) => new(avatars, user.Kind, user.Name ?? user.Username, user.Key, []);
}

/// <summary>The rules for passwords.</summary>
internal sealed record PasswordRules(
    int MinimumPasswordLength, bool RequireNonLetterOrDigit, bool RequireDigit, bool RequireLowercase, bool RequireUppercase)
{
    public static PasswordRules From(Umbraco.Cms.Core.Configuration.IPasswordConfiguration rules) =>
        new(rules.RequiredLength, rules.RequireNonLetterOrDigit, rules.RequireDigit, rules.RequireLowercase, rules.RequireUppercase);
}

/// <summary>The user who is signed in, and all that the client goes by when it shows or hides things.</summary>
internal sealed record CurrentUser(
    Guid Id,
    string Email,
    string UserName,
    string Name,
    string? LanguageIsoCode,
    IReadOnlyList<string> AvatarUrls,
    IReadOnlyList<Reference> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<Reference> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<Reference> ElementStartNodeIds,
    bool HasElementRootAccess,
    IReadOnlyList<string> Languages,
    bool HasAccessToAllLanguages,
    bool HasAccessToSensitiveData,
    IReadOnlyCollection<string> FallbackPermissions,
    IReadOnlyList<Permission> Permissions,
    IReadOnlyList<string> AllowedSections,
    bool IsAdmin,
    IReadOnlyList<Reference> UserGroupIds);
