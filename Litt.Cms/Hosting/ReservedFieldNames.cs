using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Hosting;

/// <summary>Aliases that a property can't have, because published content has a member of that name.</summary>
internal sealed class ReservedFieldNames : IReservedFieldNamesService
{
    private static readonly HashSet<string> OfPublishedContent = Members(typeof(IPublishedContent));
    private static readonly HashSet<string> OfMembers = Members(typeof(IPublishedMember));

    public ISet<string> GetDocumentReservedFieldNames() => OfPublishedContent;

    public ISet<string> GetMediaReservedFieldNames() => OfPublishedContent;

    public ISet<string> GetMemberReservedFieldNames() => OfMembers;

    private static HashSet<string> Members(Type type) =>
        type.GetInterfaces().Append(type)
            .SelectMany(one => one.GetProperties().Select(property => property.Name).Concat(one.GetMethods().Where(method => !method.IsSpecialName).Select(method => method.Name)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
