using Litt.Cms.Management.Common;
using Litt.Cms.Management.Members;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Documents;

/// <summary>Which members may see a document, and where others are sent.</summary>
internal sealed record PublicAccessAnswer(
    IReadOnlyList<MemberItem> Members, IReadOnlyList<NamedItem> Groups, bool IsProtectedByAncestor, Reference LoginDocument, Reference ErrorDocument);

/// <summary>Which members shall see a document, and where others are sent.</summary>
internal sealed record ProtectDocument(
    IReadOnlyList<string> MemberUserNames, IReadOnlyList<string> MemberGroupNames, Reference LoginDocument, Reference ErrorDocument)
{
    public PublicAccessEntrySlim ToModel(Guid document) => new()
    {
        ContentId = document,
        MemberUserNames = [.. MemberUserNames],
        MemberGroupNames = [.. MemberGroupNames],
        LoginPageId = LoginDocument.Id,
        ErrorPageId = ErrorDocument.Id,
    };
}

/// <summary>Keeping documents for members.</summary>
internal static class PublicAccess
{
    public static void MapPublicAccess(this IEndpointRouteBuilder documents)
    {
        documents.Get("/{id:guid}/public-access", Read);
        documents.Post("/{id:guid}/public-access", Create);
        documents.Put("/{id:guid}/public-access", Update);
        documents.Delete("/{id:guid}/public-access", Delete);
    }

    private static async Task<IResult> Read(
        Guid id,
        DocumentAccess access,
        IPublicAccessService protection,
        IEntityService entities,
        IMemberService members,
        IMemberGroupService groups,
        bool includeAncestors = false)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionProtect.ActionLetter, id)))
            return Problem.Forbidden;

        var found = includeAncestors
            ? await protection.GetEntryByContentKeyAsync(id)
            : await protection.GetEntryByContentKeyWithoutAncestorsAsync(id);
        if (found is not { Success: true, Result: { } entry })
            return (found.Success ? PublicAccessOperationStatus.EntryNotFound : found.Status).ToProblem();

        var names = Values(entry, Constants.Conventions.PublicAccess.MemberUsernameRuleType);
        var roles = Values(entry, Constants.Conventions.PublicAccess.MemberRoleRuleType);
        return Answer.With(new PublicAccessAnswer(
            [.. names.Select(members.GetByUsername).OfType<IMember>().Select(MemberItem.From)],
            [.. roles.Select(groups.GetByName).OfType<IMemberGroup>().Select(group => new NamedItem(group.Name ?? string.Empty, group.Key, []))],
            entities.Get(id)?.Id != entry.ProtectedNodeId,
            new(Key(entities, entry.LoginNodeId)),
            new(Key(entities, entry.NoAccessNodeId))));
    }

    private static async Task<IResult> Create(Guid id, ProtectDocument wish, DocumentAccess access, IPublicAccessService protection) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionProtect.ActionLetter, id))
            ? (await protection.CreateAsync(wish.ToModel(id))).ToHttp(_ => Answer.Created("document", id))
            : Problem.Forbidden;

    private static async Task<IResult> Update(Guid id, ProtectDocument wish, DocumentAccess access, IPublicAccessService protection) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionProtect.ActionLetter, id))
            ? (await protection.UpdateAsync(wish.ToModel(id))).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> Delete(Guid id, DocumentAccess access, IPublicAccessService protection) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionProtect.ActionLetter, id))
            ? (await protection.DeleteAsync(id)).ToHttp()
            : Problem.Forbidden;

    private static IEnumerable<string> Values(PublicAccessEntry entry, string ruleType) =>
        entry.Rules.Where(rule => rule.RuleType == ruleType).Select(rule => rule.RuleValue).OfType<string>();

    private static Guid Key(IEntityService entities, int id) => entities.Get(id) is IEntitySlim entity ? entity.Key : Guid.Empty;
}
