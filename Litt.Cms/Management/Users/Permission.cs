using System.Text.Json.Serialization;
using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Litt.Cms.Management.Users;

/// <summary>What may be done with one item, or with one property of a document type.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentPermission), "DocumentPermissionPresentationModel")]
[JsonDerivedType(typeof(DocumentPropertyPermission), "DocumentPropertyValuePermissionPresentationModel")]
[JsonDerivedType(typeof(ElementPermission), "ElementPermissionPresentationModel")]
[JsonDerivedType(typeof(OtherPermission), "UnknownTypePermissionPresentationModel")]
internal abstract record Permission(IReadOnlyList<string> Verbs)
{
    /// <summary>Core keeps one permission a verb; the client wants all verbs of an item together, an item without verbs included.</summary>
    public static IReadOnlyList<Permission> From(IEnumerable<IGranularPermission> permissions) =>
    [
        .. permissions.GroupBy(permission => (permission.Context, permission.Key, Property(permission)))
            .Select(group => From(group.First(), [.. group.Select(Verb).Where(verb => verb.Length > 0).Distinct()])),
    ];

    private static Permission From(IGranularPermission first, IReadOnlyList<string> verbs) => first switch
    {
        DocumentGranularPermission document => new DocumentPermission(verbs, new(document.Key)),
        ElementGranularPermission element => new ElementPermission(verbs, new(element.Key)),
        DocumentPropertyValueGranularPermission type when Guid.TryParse(Property(first), out var property) =>
            new DocumentPropertyPermission(verbs, new(type.Key), new(property)),
        _ => new OtherPermission(verbs, first.Context),
    };

    /// <summary>The permission of a property is stored as "property key|verb".</summary>
    private static string? Property(IGranularPermission permission) =>
        permission is DocumentPropertyValueGranularPermission && permission.Permission.Split('|') is [var property, _] ? property : null;

    private static string Verb(IGranularPermission permission) =>
        permission is DocumentPropertyValueGranularPermission && permission.Permission.Split('|') is [_, var verb] ? verb : permission.Permission;
}

internal sealed record DocumentPermission(IReadOnlyList<string> Verbs, Reference Document) : Permission(Verbs);

internal sealed record DocumentPropertyPermission(IReadOnlyList<string> Verbs, Reference DocumentType, Reference PropertyType) : Permission(Verbs);

internal sealed record ElementPermission(IReadOnlyList<string> Verbs, Reference Element) : Permission(Verbs);

internal sealed record OtherPermission(IReadOnlyList<string> Verbs, string Context) : Permission(Verbs);
