using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>What is renamed changes its own file and those that name it, and no other.</summary>
public sealed class RenamingInTheBackoffice : IAsyncLifetime
{
    private TestCms cms = null!;

    public async Task InitializeAsync() => cms = await TestCms.StartAsync(ownFiles: true);

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task A_dictionary_item_is_named_by_those_below_it()
    {
        var dictionary = cms.Services.GetRequiredService<IDictionaryItemService>();
        var greetings = (await dictionary.CreateAsync(new DictionaryItem("Greetings"), Constants.Security.SuperUserKey)).Result!;
        var hello = (await dictionary.CreateAsync(new DictionaryItem(greetings.Key, "Hello"), Constants.Security.SuperUserKey)).Result!;
        await dictionary.CreateAsync(new DictionaryItem("Other"), Constants.Security.SuperUserKey);
        var files = Look();

        greetings.ItemKey = "Salutations";
        await dictionary.UpdateAsync(greetings, Constants.Security.SuperUserKey);

        Assert.Equal(["Dictionary/greetings.config", "Dictionary/hello.config", "Dictionary/salutations.config"], files.Touched());
        Assert.Contains("<Parent>Salutations</Parent>", files.Read()["Dictionary/hello.config"], StringComparison.Ordinal);

        await dictionary.MoveAsync(hello, null, Constants.Security.SuperUserKey);

        Assert.Contains("<Info />", files.Read()["Dictionary/hello.config"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_type_is_named_by_its_documents_and_by_other_types()
    {
        var types = cms.Services.GetRequiredService<IContentTypeService>();
        var type = types.Get("principle")!;
        var files = Look();

        type.Alias = "tenet";
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);

        var touched = files.Touched().ToList();
        Assert.Equal(["ContentTypes/principle.config", "ContentTypes/principlespage.config", "ContentTypes/tenet.config"], touched.Where(path => path.StartsWith("ContentTypes", StringComparison.Ordinal)));
        Assert.Equal(8, touched.Count(path => files.Read()[path].Contains("<ContentType>tenet</ContentType>", StringComparison.Ordinal)));
        Assert.Equal(11, touched.Count);
    }

    [Fact]
    public async Task A_template_is_named_by_types_and_documents()
    {
        var templates = cms.Services.GetRequiredService<ITemplateService>();
        var template = (await templates.GetAsync("principlesPage"))!;
        var files = Look();

        template.Alias = "tenets";
        await templates.UpdateAsync(template, Constants.Security.SuperUserKey);

        Assert.Equal(
            ["Content/harm-reduction-principles.config", "ContentTypes/principlespage.config", "Templates/principlespage.config", "Templates/tenets.config"],
            files.Touched());
    }

    private FolderDiff Look() => new(Path.Combine(cms.SyncFolder, "v18"));
}
