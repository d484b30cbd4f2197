using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Install;

/// <summary>Makes the five user groups that every Umbraco begins with, under their well-known keys.</summary>
internal sealed class DefaultUserGroups(ICoreScopeProvider scopes, IUserGroupRepository groups, IShortStringHelper strings)
{
    private static readonly string[] Writing =
    [
        ActionBrowse.ActionLetter, ActionNew.ActionLetter, ActionUpdate.ActionLetter, ActionNotify.ActionLetter,
        ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter,
    ];

    private static readonly string[] Editing =
    [
        .. Writing, ActionDelete.ActionLetter, ActionMove.ActionLetter, ActionCopy.ActionLetter, ActionSort.ActionLetter, ActionRollback.ActionLetter,
        ActionProtect.ActionLetter, ActionPublish.ActionLetter, ActionUnpublish.ActionLetter, ActionCreateBlueprintFromContent.ActionLetter,
    ];

    private static readonly string[] Administering =
    [
        .. Editing, ActionAssignDomain.ActionLetter, ActionRights.ActionLetter,
        ActionElementBrowse.ActionLetter, ActionElementNew.ActionLetter, ActionElementUpdate.ActionLetter, ActionElementDelete.ActionLetter,
        ActionElementMove.ActionLetter, ActionElementCopy.ActionLetter, ActionElementPublish.ActionLetter, ActionElementUnpublish.ActionLetter,
        ActionElementRollback.ActionLetter, ActionElementContainerBrowse.ActionLetter, ActionElementContainerNew.ActionLetter,
        ActionElementContainerUpdate.ActionLetter, ActionElementContainerDelete.ActionLetter, ActionElementContainerMove.ActionLetter,
    ];

    private static readonly string[] Translating =
        [ActionBrowse.ActionLetter, ActionUpdate.ActionLetter, ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter];

    private static readonly string[] AllSections =
    [
        Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Settings, Constants.Applications.Packages,
        Constants.Applications.Users, Constants.Applications.Members, Constants.Applications.Translation, Constants.Applications.Library,
    ];

    /// <summary>Makes those that are missing; leaves alone what is there.</summary>
    public void Ensure()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var there = groups.GetMany().Select(group => group.Key).ToHashSet();
        foreach (var group in All().Where(group => !there.Contains(group.Key)))
            groups.Save(group);
    }

    private IEnumerable<UserGroup> All()
    {
        var administrators = Group(Constants.Security.AdminGroupKey, Constants.Security.AdminGroupAlias, "Administrators", "icon-medal", AllSections, Administering);
        administrators.StartElementId = Constants.System.Root;
        yield return administrators;
        yield return Group(Constants.Security.WriterGroupKey, "writer", "Writers", "icon-edit", [Constants.Applications.Content], Writing);
        yield return Group(Constants.Security.EditorGroupKey, "editor", "Editors", "icon-tools", [Constants.Applications.Content, Constants.Applications.Media], Editing);
        yield return Group(Constants.Security.TranslatorGroupKey, "translator", "Translators", "icon-globe", [Constants.Applications.Translation], Translating);
        yield return new UserGroup(strings) { Key = Constants.Security.SensitiveDataGroupKey, Alias = "sensitiveData", Name = "Sensitive data", Icon = "icon-lock" };
    }

    private UserGroup Group(Guid key, string alias, string name, string icon, string[] sections, string[] permissions)
    {
        var group = new UserGroup(strings)
        {
            Key = key,
            Alias = alias,
            Name = name,
            Icon = icon,
            HasAccessToAllLanguages = true,
            StartContentId = Constants.System.Root,
            StartMediaId = Constants.System.Root,
            Permissions = permissions.ToHashSet(),
        };
        Array.ForEach(sections, group.AddAllowedSection);
        return group;
    }
}
