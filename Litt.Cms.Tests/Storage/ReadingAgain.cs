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
