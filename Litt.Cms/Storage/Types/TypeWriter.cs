using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Types;

/// <summary>Makes definitions of Umbraco's types, and gives ids to what is new in them.</summary>
internal sealed class TypeWriter(TypeReader reader)
{
    /// <summary>The definition of the type, whose node and row are in the database already.</summary>
    /// <param name="context">In the transaction of the change.</param>
    /// <param name="type">Its groups and properties are given their ids.</param>
    /// <param name="before">How the type stood; null for a new one.</param>
    public TypeDefinition Define(CmsDbContext context, IContentTypeComposition type, TypeDefinition? before)
    {
        NumberGroups(context, type, before);
        NumberProperties(context, type, before);
        var documentType = type as IContentType;
        return new TypeDefinition
        {
            Description = type.Description,
            Icon = type.Icon,
            Thumbnail = type.Thumbnail,
            AllowedAsRoot = type.AllowedAsRoot,
            ListView = type.ListView,
            IsElement = type.IsElement,
            AllowedInLibrary = type.AllowedInLibrary,
            Variations = type.Variations,
            AllowedTypes = [.. (type.AllowedContentTypes ?? []).DistinctBy(allowed => allowed.Key).Select(allowed => new AllowedType(allowed.Key, allowed.SortOrder, allowed.Alias))],
            Compositions = [.. type.ContentTypeComposition.Select(Id).Where(id => id != 0 && id != type.Id).Distinct()],
            Templates = [.. (documentType?.AllowedTemplates ?? []).Select(template => template.Id).Distinct()],
            DefaultTemplate = documentType?.DefaultTemplateId ?? 0,
            HistoryCleanup = documentType?.HistoryCleanup is { } cleanup
                ? new CleanupDefinition(cleanup.PreventCleanup, cleanup.KeepAllVersionsNewerThanDays, cleanup.KeepLatestVersionPerDayForDays)
                : null,
            Groups = [.. type.PropertyGroups.Select(group => new GroupDefinition(group.Id, group.Key, group.Type, group.Alias, group.Name, group.SortOrder))],
            Properties =
            [
                .. type.NoGroupPropertyTypes.Select(property => Define(type, property, null)),
                .. type.PropertyGroups.SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property => Define(type, property, group.Id))),
            ],
        };
    }

    // A composition may be given by its alias alone.
    private int Id(IContentTypeComposition composition) =>
        composition.HasIdentity ? composition.Id : reader.Types.All.FirstOrDefault(type => type.Alias == composition.Alias)?.Id ?? 0;

    private static void NumberGroups(CmsDbContext context, IContentTypeComposition type, TypeDefinition? before)
    {
        var known = before?.Groups.Select(group => group.Id).ToHashSet() ?? [];
        var added = type.PropertyGroups.Where(group => !known.Contains(group.Id)).Select(group => (Group: group, Row: new PropertyGroupRow { ContentTypeId = type.Id })).ToList();
        context.AddRange(added.Select(one => one.Row));
        context.SaveAndForget();
        foreach (var (group, row) in added)
            group.Id = row.Id;
        var kept = type.PropertyGroups.Select(group => group.Id).ToList();
        if (known.Except(kept).Any())
            context.Set<PropertyGroupRow>().Where(row => row.ContentTypeId == type.Id && !kept.Contains(row.Id)).ExecuteDelete();
        foreach (var group in type.PropertyGroups)
        {
            foreach (var property in group.PropertyTypes ?? Enumerable.Empty<IPropertyType>())
                property.PropertyGroupId = new Lazy<int>(group.Id);
        }
    }

    private void NumberProperties(CmsDbContext context, IContentTypeComposition type, TypeDefinition? before)
    {
        var known = before?.Properties.Select(property => property.Id).ToHashSet() ?? [];
        foreach (var property in type.PropertyTypes)
            Validate(property);
        var added = type.PropertyTypes.Where(property => !known.Contains(property.Id)).Select(property => (Property: property, Row: new PropertyTypeRow { ContentTypeId = type.Id })).ToList();
        context.AddRange(added.Select(one => one.Row));
        context.SaveAndForget();
        foreach (var (property, row) in added)
            property.Id = row.Id;
        var kept = type.PropertyTypes.Select(property => property.Id).ToList();
        if (known.Except(kept).Any())
            context.Set<PropertyTypeRow>().Where(row => row.ContentTypeId == type.Id && !kept.Contains(row.Id)).ExecuteDelete();
    }

    // What a property says of its data type follows the data type.
    private void Validate(IPropertyType property)
    {
        if (string.IsNullOrWhiteSpace(property.Alias))
            throw new InvalidOperationException($"The property '{property.Name}' has no alias.");
        var dataType = reader.DataTypes.GetValueOrDefault(property.DataTypeId)
            ?? reader.DataTypes.Values.FirstOrDefault(candidate => candidate.Node.Key == property.DataTypeKey)
            ?? reader.DataTypes.Values.FirstOrDefault(candidate => candidate.Row.EditorAlias == property.PropertyEditorAlias)
            ?? throw new InvalidOperationException($"There is no data type for the property '{property.Alias}'.");
        property.DataTypeId = dataType.Node.Id;
        property.DataTypeKey = dataType.Node.Key;
        property.PropertyEditorAlias = dataType.Row.EditorAlias;
        property.ValueStorageType = dataType.Row.DatabaseType;
    }

    private static PropertyDefinition Define(IContentTypeComposition type, IPropertyType property, int? groupId) => new()
    {
        Id = property.Id,
        Key = property.Key,
        Alias = property.Alias,
        Name = property.Name,
        Description = property.Description,
        DataTypeId = property.DataTypeId,
        GroupId = groupId,
        SortOrder = property.SortOrder,
        Variations = property.Variations,
        Mandatory = property.Mandatory,
        MandatoryMessage = property.MandatoryMessage,
        ValidationRegExp = property.ValidationRegExp,
        ValidationRegExpMessage = property.ValidationRegExpMessage,
        LabelOnTop = property.LabelOnTop,
        MemberAccess = type is IMemberType members
            ? new MemberAccess(members.MemberCanViewProperty(property.Alias), members.MemberCanEditProperty(property.Alias), members.IsSensitiveProperty(property.Alias))
            : null,
    };
}
