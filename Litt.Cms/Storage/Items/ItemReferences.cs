using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Storage.Items;

/// <summary>Keeps note of what the values of an item refer to, as relations: they tell later where something is used.</summary>
internal sealed class ItemReferences(
    DataValueReferenceFactoryCollection factories,
    PropertyEditorCollection editors,
    IRelationTypeRepository relationTypes)
{
    private ISet<string>? automatic;

    /// <summary>Puts what the item refers to now, in its draft or published, in place of what it referred to.</summary>
    public void Save(CmsDbContext context, IContentBase item)
    {
        var wanted = Wanted(context, item);
        var types = AutomaticTypes().Values.ToHashSet();
        var there = context.Set<RelationRow>().AsNoTracking()
            .Where(relation => relation.ParentId == item.Id)
            .AsEnumerable()
            .Where(relation => types.Contains(relation.RelationTypeId))
            .ToList();
        var gone = there.Where(relation => !wanted.Contains((relation.ChildId, relation.RelationTypeId))).Select(relation => relation.Id).ToList();
        if (gone.Count > 0)
            context.Set<RelationRow>().Where(relation => gone.Contains(relation.Id)).ExecuteDelete();
        foreach (var (child, type) in wanted.Except(there.Select(relation => (relation.ChildId, relation.RelationTypeId))))
        {
            context.Add(new RelationRow { Key = Guid.NewGuid(), ParentId = item.Id, ChildId = child, RelationTypeId = type, CreateDate = DateTime.UtcNow });
        }

        context.SaveAndForget();
    }

    private HashSet<(int Child, int Type)> Wanted(CmsDbContext context, IContentBase item)
    {
        var references = factories.GetAllReferences(item.Properties, editors).Where(reference => reference.Udi is GuidUdi && !string.IsNullOrEmpty(reference.RelationTypeAlias)).ToList();
        if (references.Count == 0)
            return [];
        var keys = references.Select(reference => ((GuidUdi)reference.Udi).Guid).Distinct().ToList();
        var ids = context.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => new { node.Key, node.Id }).ToDictionary(node => node.Key, node => node.Id);
        var types = AutomaticTypes();
        // What refers to something that is not there refers to nothing.
        return references
            .Where(reference => types.ContainsKey(reference.RelationTypeAlias) && ids.ContainsKey(((GuidUdi)reference.Udi).Guid))
            .Select(reference => (ids[((GuidUdi)reference.Udi).Guid], types[reference.RelationTypeAlias]))
            .ToHashSet();
    }

    /// <summary>The relation types that are kept for values, by alias. Others are made by people, or by handlers of notifications.</summary>
    private Dictionary<string, int> AutomaticTypes()
    {
        automatic ??= factories.GetAllAutomaticRelationTypesAliases(editors);
        return relationTypes.GetMany(Array.Empty<int>()).Where(type => automatic.Contains(type.Alias)).ToDictionary(type => type.Alias, type => type.Id);
    }
}
