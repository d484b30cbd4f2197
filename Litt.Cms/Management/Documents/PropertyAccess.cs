using Litt.Cms.Management.Common;
using Litt.Cms.Management.Users;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Litt.Cms.Management.Documents;

/// <summary>What a user may do with the properties of documents: what is said of a property, else what the user's groups may do with any.</summary>
internal sealed class PropertyRights
{
    private readonly HashSet<string> any;
    private readonly Dictionary<Guid, HashSet<string>> own;

    private PropertyRights(IUser user)
    {
        var groups = user.Groups.ToArray();
        any = groups.SelectMany(group => group.Permissions).ToHashSet();
        own = Permission.From(groups.SelectMany(group => group.GranularPermissions).OfType<DocumentPropertyValueGranularPermission>())
            .OfType<DocumentPropertyPermission>()
            .GroupBy(permission => permission.PropertyType.Id)
            .ToDictionary(property => property.Key, property => property.SelectMany(permission => permission.Verbs).ToHashSet());
    }

    public static PropertyRights Of(IUser user) => new(user);

    public bool MayRead(IPropertyType property) => May(ActionDocumentPropertyRead.ActionLetter, property);

    public bool MayWrite(IPropertyType property) => May(ActionDocumentPropertyWrite.ActionLetter, property);

    private bool May(string verb, IPropertyType property) => own.GetValueOrDefault(property.Key, any).Contains(verb);
}

/// <summary>Keeps from the caller the property values that may not be read, and from changes those that may not be written.</summary>
internal sealed class PropertyAccess(Editor editor, ContentReader reader)
{
    /// <summary>The values of a document that the caller may read.</summary>
    public async Task<IReadOnlyList<ContentValueAnswer>> ReadAsync(IContent content, bool published = false) =>
        reader.Values(content, (await RightsAsync()).MayRead, published);

    public async Task<PropertyRights> RightsAsync() => PropertyRights.Of(await editor.UserAsync());

    /// <summary>The values of a document after a change: what the caller may not write, or could not see to send it again, stays as it is.</summary>
    public async Task<IReadOnlyList<ContentValue>> OwnValuesAsync(IContent? content, IReadOnlyList<ContentValue> wished)
    {
        if (content is null)
            return wished;

        var rights = await RightsAsync();
        var types = content.Properties.ToDictionary(property => property.Alias, property => property.PropertyType);
        List<ContentValue> values = [.. wished.Where(value => !types.TryGetValue(value.Alias, out var type) || rights.MayWrite(type))];
        var sent = values.Select(Place).ToHashSet();
        values.AddRange(reader.Values(content, type => !rights.MayRead(type) || !rights.MayWrite(type))
            .Select(value => new ContentValue(value.Alias, value.Value, value.Culture, value.Segment))
            .Where(value => !sent.Contains(Place(value))));
        return values;
    }

    /// <summary>Of the values of a new document those that the caller may write.</summary>
    public async Task<IReadOnlyList<ContentValue>> OwnValuesAsync(IContentType? type, IReadOnlyList<ContentValue> wished)
    {
        var rights = await RightsAsync();
        var others = type?.CompositionPropertyTypes.Where(property => !rights.MayWrite(property)).Select(property => property.Alias).ToHashSet() ?? [];
        return others.Count == 0 ? wished : [.. wished.Where(value => !others.Contains(value.Alias))];
    }

    private static (string Alias, string? Culture, string? Segment) Place(ContentValue value) => (value.Alias, value.Culture, value.Segment);
}
