using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of member groups.</summary>
public sealed class StoringMemberGroups : IDisposable
{
    private readonly TreeDatabase database = new();

    [Fact]
    public void Gives_back_what_was_saved()
    {
        var group = Add("Volunteers");

        var read = database.Do((IMemberGroupRepository groups) => groups.Get(group.Key))!;

        Assert.Equal((group.Id, group.Key, "Volunteers"), (read.Id, read.Key, read.Name));
        Assert.False(read.IsDirty());
        Assert.False(group.IsDirty());
        Assert.Equal(group.Key, database.Do((IMemberGroupRepository groups) => groups.Get(group.Id))!.Key);
        Assert.Equal(group.Key, database.Do((IMemberGroupRepository groups) => groups.GetByName("volunteers"))!.Key);
    }

    [Fact]
    public void Knows_which_there_are()
    {
        var (first, second) = (Add("Volunteers"), Add("Board"));

        database.Do<IMemberGroupRepository>(groups =>
        {
            Assert.Equal(["Volunteers", "Board"], groups.GetMany().Select(group => group.Name));
            Assert.Equal(["Board"], groups.GetMany(second.Id).Select(group => group.Name));
            Assert.True(groups.Exists(first.Id));
            Assert.False(groups.Exists(4711));
            Assert.Null(groups.Get(Guid.NewGuid()));
            Assert.Null(groups.GetByName("Nobody"));
            Assert.Equal(2, groups.Count(null));
        });
    }

    [Fact]
    public void Renames_a_group()
    {
        var group = Add("Volunteers");

        group.Name = "Helpers";
        database.Do<IMemberGroupRepository>(groups => groups.Save(group));

        Assert.Equal(["Helpers"], database.Do((IMemberGroupRepository groups) => groups.GetMany()).Select(one => one.Name));
    }

    [Fact]
    public void Makes_a_group_only_where_there_is_none_of_the_name()
    {
        var group = Add("Volunteers");

        database.Do<IMemberGroupRepository>(groups =>
        {
            Assert.Equal(group.Key, groups.CreateIfNotExists("Volunteers")!.Key);
            Assert.NotEqual(0, groups.CreateIfNotExists("Board")!.Id);
            Assert.Equal(["Volunteers", "Board"], groups.GetMany().Select(one => one.Name));
        });
    }

    [Fact]
    public void Deletes_a_group_alone()
    {
        var (first, second) = (Add("Volunteers"), Add("Board"));

        database.Do<IMemberGroupRepository>(groups => groups.Delete(first));

        Assert.Equal([second.Key], database.Do((IMemberGroupRepository groups) => groups.GetMany()).Select(group => group.Key));
    }

    [Fact]
    public void Says_that_members_are_not_kept() =>
        Assert.Throws<NotSupportedException>(() => database.Do<IMemberGroupRepository>(groups => groups.AssignRoles([1], ["Volunteers"])));

    public void Dispose() => database.Dispose();

    private MemberGroup Add(string name)
    {
        var group = new MemberGroup { Name = name };
        database.Do<IMemberGroupRepository>(groups => groups.Save(group));
        return group;
    }
}
