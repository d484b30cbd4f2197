using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of relations, and of the references that are read from them.</summary>
public sealed class StoringRelations : IDisposable
{
    private readonly TreeDatabase database = new();
    private readonly NodeRow type;
    private readonly NodeRow page;
    private readonly NodeRow picked;

    public StoringRelations()
    {
        type = database.AddType("page");
        page = database.AddDocument("page", type);
        picked = database.AddDocument("picked", type, state: content => content.Published = true);
    }

    [Fact]
    public void Gives_back_types_as_they_were_saved()
    {
        var saved = database.AddRelationType("umbDocument", isDependency: true, isBidirectional: true);

        var read = database.Do((IRelationTypeRepository types) => types.Get(saved.Key))!;

        Assert.Equal((saved.Id, "umbDocument", true, true), (read.Id, read.Alias, read.IsBidirectional, ((IRelationTypeWithIsDependency)read).IsDependency));
        Assert.Equal(Constants.ObjectTypes.Document, read.ParentObjectType);
        Assert.Null(read.ChildObjectType);
        Assert.False(read.IsDirty());
        Assert.False(saved.IsDirty());
        var query = database.Get<ICoreScopeProvider>().CreateQuery<IRelationType>().Where(one => one.Alias == "UMBDOCUMENT");
        Assert.Single(database.Do((IRelationTypeRepository types) => types.Get(query)));
    }

    [Fact]
    public void Gives_back_relations_as_they_were_saved()
    {
        var relation = database.Relate(page, picked, database.AddRelationType("picks"), "why");
        var query = database.Get<ICoreScopeProvider>().CreateQuery<IRelation>().Where(one => one.ChildId == picked.Id && one.RelationTypeId == relation.RelationTypeId);

        var read = Assert.Single(database.Do((IRelationRepository relations) => relations.Get(query)));

        Assert.Equal((relation.Id, page.Id, picked.Id, "why"), (read.Id, read.ParentId, read.ChildId, read.Comment));
        Assert.Equal((Constants.ObjectTypes.Document, Constants.ObjectTypes.Document), (read.ParentObjectType, relation.ChildObjectType));
        Assert.Equal(relation.CreateDate, read.CreateDate);
        Assert.False(relation.IsDirty());
    }

    [Fact]
    public void Saves_many_at_once_and_deletes_them_by_parent()
    {
        var (picks, copies) = (database.AddRelationType("picks"), database.AddRelationType("copies"));
        IRelation[] many = [new Relation(page.Id, picked.Id, picks), new Relation(picked.Id, page.Id, picks)];

        database.Do<IRelationRepository>(relations => relations.Save(many));
        database.Do<IRelationRepository>(relations => relations.SaveBulk([new ReadOnlyRelation(page.Id, picked.Id, copies.Id)]));

        Assert.All(many, relation => Assert.NotEqual(0, relation.Id));
        Assert.Equal(3, database.Do((IRelationRepository relations) => relations.Count(null)));
        database.Do<IRelationRepository>(relations => relations.DeleteByParent(page.Id, "Picks"));
        Assert.Equal([copies.Id, picks.Id], database.Do((IRelationRepository relations) => relations.GetMany()).Select(one => one.RelationTypeId).OrderDescending());
        database.Do<IRelationRepository>(relations => relations.DeleteByParent(page.Id));
        Assert.Equal(1, database.Do((IRelationRepository relations) => relations.Count(null)));
    }

    [Fact]
    public async Task Pages_relations_and_their_ends()
    {
        var picks = database.AddRelationType("picks");
        foreach (var index in Enumerable.Range(1, 3))
            database.Relate(database.AddDocument("child" + index, type), picked, picks, "comment" + index);

        var byKey = await database.DoAsync((IRelationRepository relations) => relations.GetPagedByChildKeyAsync(picked.Key, 1, 1, "picks"));
        Assert.Equal((3, "comment2"), (byKey.Total, Assert.Single(byKey.Items).Comment));
        database.Do<IRelationRepository>(relations =>
        {
            Assert.Equal("comment3", Assert.Single(relations.GetPagedRelationsByQuery(null, 0, 1, out var total, Ordering.By("comment", Direction.Descending))).Comment);
            Assert.Equal(3, total);
            Assert.Equal(["child3"], relations.GetPagedParentEntitiesByChildId(picked.Id, 1, 2, out total, Constants.ObjectTypes.Document).Select(entity => entity.Name));
            Assert.Equal(3, total);
            Assert.Empty(relations.GetPagedParentEntitiesByChildId(picked.Id, 0, 2, out _, Constants.ObjectTypes.Media));
            Assert.Empty(relations.GetPagedChildEntitiesByParentId(picked.Id, 0, 2, out _));
        });
    }

    [Fact]
    public async Task Tells_what_uses_an_item()
    {
        database.Relate(page, picked, database.AddRelationType("picks", isDependency: true));
        database.Relate(page, picked, database.AddRelationType("mentions"));

        database.Do<ITrackedReferencesRepository>(references =>
        {
            var use = Assert.Single(references.GetPagedRelationsForItem(picked.Key, 0, 10, filterMustBeIsDependency: true, out var total));
            Assert.Equal((1, page.Key, "page", "document", false), (total, use.NodeKey, use.NodeName, use.NodeType, use.NodePublished));
            Assert.Equal(("page", type.Key, "icon-page", "picks", true), (use.ContentTypeAlias, use.ContentTypeKey, use.ContentTypeIcon, use.RelationTypeName, use.RelationTypeIsDependency));
            Assert.Equal(2, references.GetPagedRelationsForItem(picked.Key, 0, 10, filterMustBeIsDependency: false, out total).Count());
            Assert.Equal("picks", Assert.Single(references.GetPagedRelationsForItem(picked.Key, 1, 1, filterMustBeIsDependency: false, out total)).RelationTypeName);
            Assert.Equal(2, total);
            Assert.Empty(references.GetPagedRelationsForItem(page.Key, 0, 10, filterMustBeIsDependency: false, out _));
            Assert.Equal([picked.Key], references.GetPagedItemsWithRelations(new HashSet<Guid> { picked.Key, page.Key }, 0, 10, filterMustBeIsDependency: true, out _).Select(item => item.NodeKey));
        });
        var used = await database.DoAsync((ITrackedReferencesRepository references) => references.GetPagedNodeKeysWithDependantReferencesAsync(new HashSet<Guid> { picked.Key, page.Key }, Constants.ObjectTypes.Document, 0, 10));
        Assert.Equal([picked.Key], used.Items);
    }

    [Fact]
    public void Tells_what_uses_something_below_or_in_the_recycle_bin()
    {
        var picks = database.AddRelationType("picks", isDependency: true, isBidirectional: true);
        var below = database.AddDocument("below", type, picked);
        var trashed = database.AddDocument("trashed", type, change: node => node.Trashed = true);
        database.Relate(page, below, picks);
        database.Relate(page, trashed, picks);

        database.Do<ITrackedReferencesRepository>(references =>
        {
            Assert.Equal([below.Key], references.GetPagedDescendantsInReferences(picked.Key, 0, 10, filterMustBeIsDependency: true, out _).Select(item => item.NodeKey));
            Assert.Equal([page.Key], references.GetPagedRelationsForRecycleBin(Constants.ObjectTypes.Document, 0, 10, filterMustBeIsDependency: true, out _).Select(item => item.NodeKey));
            Assert.Equal([below.Key, trashed.Key], references.GetPagedRelationsForItem(page.Key, 0, 10, filterMustBeIsDependency: true, out _).Select(item => item.NodeKey));
        });
    }

    [Fact]
    public void Loses_relations_with_either_end()
    {
        database.Relate(page, picked, database.AddRelationType("picks"));

        database.Do<IScopeAccessor>(scope => scope.Writing.DeleteNodes(scope.Writing.Set<NodeRow>().Where(node => node.Key == picked.Key)));

        Assert.Equal(0, database.Do((IRelationRepository relations) => relations.Count(null)));
    }

    public void Dispose() => database.Dispose();
}
