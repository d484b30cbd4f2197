using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Storage.Types;

/// <summary>Makes Umbraco's entities of stored types.</summary>
internal sealed class TypeBuilder(IShortStringHelper strings, ITemplateRepository templates)
{
    /// <summary>The type with its compositions, all of them new and unchanged.</summary>
    public IContentTypeComposition Build(TypeSet types, StoredType stored) => Build(types, stored, []);

    /// <summary>The type without its properties and compositions.</summary>
    public IContentTypeComposition BuildFace(TypeSet types, StoredType stored)
    {
        var type = New(stored);
        WriteNode(stored, type);
        WriteDefinition(types, stored, type);
        type.ResetDirtyProperties(false);
        return type;
    }

    private ContentTypeCompositionBase Build(TypeSet types, StoredType stored, IReadOnlyList<int> above)
    {
        var type = New(stored);
        type.DisableChangeTracking();
        WriteNode(stored, type);
        WriteDefinition(types, stored, type);
        WriteProperties(types, stored.Definition, type);
        int[] path = [.. above, stored.Id];
        type.ContentTypeComposition = stored.Definition.Compositions
            .Except(path)
            .Select(types.Find)
            .OfType<StoredType>()
            .Select(composition => Build(types, composition, path));
        type.ResetDirtyProperties(false);
        type.EnableChangeTracking();
        return type;
    }

    private ContentTypeCompositionBase New(StoredType stored) => stored.Kind switch
    {
        NodeKind.DocumentType => new ContentType(strings, stored.Node.ParentId),
        NodeKind.MediaType => new MediaType(strings, stored.Node.ParentId),
        NodeKind.MemberType => new MemberType(strings, stored.Node.ParentId),
        _ => throw new NotSupportedException($"A node of kind {stored.Kind} is no type."),
    };

    private static void WriteNode(StoredType stored, ContentTypeCompositionBase type)
    {
        var node = stored.Node;
        type.Alias = stored.Alias;
        type.Id = node.Id;
        type.Key = node.Key;
        type.Name = node.Name;
        type.Path = node.Path;
        type.Level = node.Level;
        type.SortOrder = node.SortOrder;
        type.CreatorId = node.CreatorId ?? Constants.Security.UnknownUserId;
        type.CreateDate = node.CreateDate;
        type.UpdateDate = node.UpdateDate;
    }

    private void WriteDefinition(TypeSet types, StoredType stored, ContentTypeCompositionBase type)
    {
        var definition = stored.Definition;
        type.Description = definition.Description;
        type.Icon = definition.Icon;
        type.Thumbnail = definition.Thumbnail;
        type.AllowedAsRoot = definition.AllowedAsRoot;
        type.ListView = definition.ListView;
        type.IsElement = definition.IsElement;
        type.AllowedInLibrary = definition.AllowedInLibrary;
        type.Variations = definition.Variations;
        type.AllowedContentTypes = definition.AllowedTypes
            .Where(allowed => types.Find(allowed.Key) is not null)
            .Select(allowed => new ContentTypeSort(allowed.Key, allowed.SortOrder, types.Find(allowed.Key)!.Alias))
            .ToList();
        if (type is not ContentType documentType)
            return;
        documentType.AllowedTemplates = definition.Templates.Count == 0 ? [] : [.. templates.GetMany([.. definition.Templates])];
        documentType.DefaultTemplateId = documentType.AllowedTemplates.Any(template => template.Id == definition.DefaultTemplate) ? definition.DefaultTemplate : 0;
        documentType.HistoryCleanup = Cleanup(definition.HistoryCleanup);
    }

    private static HistoryCleanup Cleanup(CleanupDefinition? stored)
    {
        var cleanup = new HistoryCleanup
        {
            PreventCleanup = stored?.PreventCleanup ?? false,
            KeepAllVersionsNewerThanDays = stored?.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = stored?.KeepLatestVersionPerDayForDays,
        };
        cleanup.ResetDirtyProperties(false);
        return cleanup;
    }

    private void WriteProperties(TypeSet types, TypeDefinition definition, ContentTypeCompositionBase type)
    {
        var byGroup = definition.Properties.ToLookup(property => property.GroupId, property => Property(types, property));
        type.PropertyGroups = new PropertyGroupCollection(definition.Groups.Select(group =>
            new PropertyGroup(new PropertyTypeCollection(type.SupportsPublishing, byGroup[group.Id]))
            {
                Id = group.Id,
                Key = group.Key,
                Type = group.Type,
                Alias = group.Alias,
                Name = group.Name,
                SortOrder = group.SortOrder,
            }));
        type.NoGroupPropertyTypes = byGroup[null];
        if (type is not MemberType memberType)
            return;
        foreach (var property in definition.Properties.Where(property => property.MemberAccess is not null))
        {
            memberType.SetMemberCanViewProperty(property.Alias, property.MemberAccess!.CanView);
            memberType.SetMemberCanEditProperty(property.Alias, property.MemberAccess.CanEdit);
            memberType.SetIsSensitiveProperty(property.Alias, property.MemberAccess.IsSensitive);
        }
    }

    private PropertyType Property(TypeSet types, PropertyDefinition stored)
    {
        var dataType = types.DataTypes.GetValueOrDefault(stored.DataTypeId)
            ?? throw new InvalidDataException($"There is no data type {stored.DataTypeId} for the property '{stored.Alias}'.");
        return new PropertyType(strings, dataType.Row.EditorAlias, dataType.Row.DatabaseType, stored.Alias)
        {
            Id = stored.Id,
            Key = stored.Key,
            Name = stored.Name,
            Description = stored.Description,
            DataTypeId = stored.DataTypeId,
            DataTypeKey = dataType.Node.Key,
            SortOrder = stored.SortOrder,
            Variations = stored.Variations,
            Mandatory = stored.Mandatory,
            MandatoryMessage = stored.MandatoryMessage,
            ValidationRegExp = stored.ValidationRegExp,
            ValidationRegExpMessage = stored.ValidationRegExpMessage,
            LabelOnTop = stored.LabelOnTop,
        };
    }
}
