using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Tests.Storage;

/// <summary>What is kept in memory of documents and data types never shows: each reading is as if from the database.</summary>
public sealed class ReadingAgain : IDisposable
{
    private readonly ContentFixture database = new();

    [Fact]
    public void Who_changes_what_was_read_changes_nothing_for_the_next()
    {
        var id = database.AddPage("Home", "Welcome").Id;

        database.Read(id).SetValue("title", "Not saved");
        database.Do<IDataTypeRepository>(types => types.Get(database.Text.Key)!.ConfigurationData["maxChars"] = 3);

        Assert.Equal("Welcome", database.Read(id).GetValue<string>("title"));
        Assert.False(database.Do<IDataTypeRepository, bool>(types => types.Get(database.Text.Key)!.ConfigurationData.ContainsKey("maxChars")));
    }

    [Fact]
    public void A_scope_sees_what_it_wrote_and_others_see_it_after_the_commit()
    {
        var id = database.AddPage("Home", "Welcome").Id;
        database.Read(id);

        using (var scope = database.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var documents = database.Get<IDocumentRepository>();
            var page = documents.Get(id)!;
            page.SetValue("title", "Welcome all");
            documents.Save(page);
            Assert.Equal("Welcome all", documents.Get(id)!.GetValue<string>("title"));
            Assert.Equal("Welcome", Elsewhere(id));
            scope.Complete();
        }

        Assert.Equal("Welcome all", database.Read(id).GetValue<string>("title"));
    }

    [Fact]
    public void What_is_changed_by_a_condition_is_seen_within_the_scope_and_after_it()
    {
        var id = database.AddPage("Home", "Welcome").Id;
        database.Read(id);

        using (var scope = database.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var documents = database.Get<IDocumentRepository>();
            database.Get<IScopeAccessor>().Writing.Set<NodeRow>().Where(node => node.Id == id).ExecuteUpdate(set => set.SetProperty(node => node.SortOrder, 41));
            Assert.Equal(41, documents.Get(id)!.SortOrder);
            database.Get<IScopeAccessor>().Writing.Set<NodeRow>().Where(node => node.Id == id).ExecuteUpdate(set => set.SetProperty(node => node.SortOrder, 42));
            Assert.Equal(42, documents.Get(id)!.SortOrder);
            scope.Complete();
        }

        Assert.Equal(42, database.Read(id).SortOrder);
    }

    [Fact]
    public void What_was_read_before_somebody_else_changed_it_is_read_anew_by_who_changes_it()
    {
        var page = database.AddPage("Home", "Welcome");
        var other = database.AddPage("Other", "Other");
        database.Read(page.Id);

        database.Do<IDocumentRepository>(documents =>
        {
            var changed = documents.Get(page.Key)!;
            changed.SetValue("title", "Changed");
            documents.Save(changed);
        });
        database.Read(other.Id);

        Assert.Equal("Changed", database.Read(page.Id).GetValue<string>("title"));
        Assert.Equal("Changed", database.Do<IDocumentRepository, IContent>(documents => documents.Get(page.Key)!).GetValue<string>("title"));
    }

    [Fact]
    public void What_is_rolled_back_is_never_read()
    {
        var id = database.AddPage("Home", "Welcome").Id;

        using (database.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var documents = database.Get<IDocumentRepository>();
            var page = documents.Get(id)!;
            page.SetValue("title", "Taken back");
            documents.Save(page);
            Assert.Equal("Taken back", documents.Get(id)!.GetValue<string>("title"));
        }

        Assert.Equal("Welcome", database.Read(id).GetValue<string>("title"));
    }

    public void Dispose() => database.Dispose();

    /// <summary>What another request reads at the same time.</summary>
    private string? Elsewhere(int id)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Factory.StartNew(() => database.Read(id).GetValue<string>("title"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
    }
}
