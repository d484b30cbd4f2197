using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Members;

/// <summary>A group of members, to whom documents can be kept.</summary>
internal sealed record MemberGroupAnswer(Guid Id, string Name)
{
    public static MemberGroupAnswer From(IMemberGroup group) => new(group.Key, group.Name ?? string.Empty);
}

/// <summary>A new group.</summary>
internal sealed record CreateMemberGroup(string Name, Guid? Id = null);

/// <summary>The new name of a group.</summary>
internal sealed record UpdateMemberGroup(string Name);

/// <summary>The groups of members.</summary>
internal static class MemberGroupEndpoints
{
    public static void MapMemberGroups(this IEndpointRouteBuilder api)
    {
        api.Get("/item/member-group", Items);
        api.MapGroup("/tree/member-group").RequireAuthorization(Sections.MemberTree).Get("/root", Root);

        var groups = api.MapGroup("/member-group").RequireAuthorization(Sections.MemberTree);
        groups.Get("", All);
        groups.Get("/{id:guid}", ById);

        var own = api.MapGroup("/member-group").RequireAuthorization(Sections.Members);
        own.Post("", Create);
        own.Put("/{id:guid}", Update);
        own.Delete("/{id:guid}", async (Guid id, IMemberGroupService groups) => (await groups.DeleteAsync(id)).ToHttp());
    }

    private static async Task<IEnumerable<NamedItem>> Items(Guid[] id, IMemberGroupService groups) =>
        id.Length == 0 ? [] : (await groups.GetAsync(id)).Select(group => new NamedItem(group.Name ?? string.Empty, group.Key, []));

    private static async Task<Paged<NamedTreeItem>> Root(Page page, IMemberGroupService groups) =>
        page.Cut(await ByNameAsync(groups), group => new NamedTreeItem(group.Name ?? string.Empty, group.Key, null, [], HasChildren: false));

    private static async Task<Paged<MemberGroupAnswer>> All(Page page, IMemberGroupService groups) => page.Cut(await ByNameAsync(groups), MemberGroupAnswer.From);

    private static async Task<IResult> ById(Guid id, IMemberGroupService groups) =>
        await groups.GetAsync(id) is { } group ? Answer.With(MemberGroupAnswer.From(group)) : MemberGroupOperationStatus.NotFound.ToProblem();

    private static async Task<IResult> Create(CreateMemberGroup wish, IMemberGroupService groups)
    {
        MemberGroup group = new() { Name = wish.Name };
        if (wish.Id is { } id)
            group.Key = id;
        return (await groups.CreateAsync(group)).ToHttp(made => Answer.Created("member-group", made!.Key));
    }

    private static async Task<IResult> Update(Guid id, UpdateMemberGroup wish, IMemberGroupService groups)
    {
        if (await groups.GetAsync(id) is not { } group)
            return MemberGroupOperationStatus.NotFound.ToProblem();

        group.Name = wish.Name;
        return (await groups.UpdateAsync(group)).ToHttp();
    }

    private static async Task<IMemberGroup[]> ByNameAsync(IMemberGroupService groups) =>
        [.. (await groups.GetAllAsync()).OrderBy(group => group.Name, StringComparer.CurrentCultureIgnoreCase)];
}
