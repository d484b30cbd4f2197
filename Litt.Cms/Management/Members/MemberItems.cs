using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Litt.Cms.Management.Members;

/// <summary>The name of an item, which does not vary.</summary>
internal sealed record PlainVariant(string Name, string? Culture);

/// <summary>A member where only the name is needed.</summary>
internal sealed record MemberItem(ContentTypeReference MemberType, IReadOnlyList<PlainVariant> Variants, MemberKind Kind, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static MemberItem From(IMember member) => new(
        ContentTypeReference.From(member.ContentType), [new(member.Name ?? member.Username, null)], MemberKind.Default, member.Key, []);
}
