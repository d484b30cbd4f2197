using Litt.Cms.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Tests.Editors;

/// <summary>The editors as the site composes them.</summary>
public sealed class EditorsOfTheSite
{
    /// <summary>Aliases that Umbraco still names for the sake of migrations, and what took the editor's place.</summary>
    private static readonly Dictionary<string, string> NamedAlone = new()
    {
        ["Umbraco.Grid"] = "Umbraco.BlockGrid",
        ["Umbraco.MultipleMediaPicker"] = "Umbraco.MediaPicker3",
        ["Umbraco.NestedContent"] = "Umbraco.BlockList",
        ["Umbraco.PickerRelations"] = "relations are tracked for every editor that refers to something",
    };

    /// <summary>Editors without a row in the table of good values, and why.</summary>
    private static readonly Dictionary<string, string> FollowedElsewhere = new()
    {
        ["Umbraco.BlockList"] = "needs element types: NestedBlocks, WritingBlocks, ReadingBlocks",
        ["Umbraco.BlockGrid"] = "needs element types: NestedBlocks, WritingBlocks, ReadingBlocks",
        ["Umbraco.SingleBlock"] = "needs element types: NestedBlocks, WritingBlocks, ReadingBlocks",
        ["Umbraco.ListView"] = "holds no value",
        ["Umbraco.ElementPicker"] = "Core's own, over elements of the library: PickingPeople",
        ["Umbraco.MemberPicker"] = "Core's own, over members: PickingPeople",
        ["Umbraco.MemberGroupPicker"] = "Core's own, over member groups: PickingPeople",
        ["Umbraco.UserPicker"] = "Core's own, over users: PickingPeople",
        ["Umbraco.Plain.DateTime"] = "Core's own, without an editor in the backoffice",
        ["Umbraco.Plain.Time"] = "Core's own, without an editor in the backoffice",
    };

    [Fact]
    public async Task Are_all_that_Umbraco_names()
    {
        await using var site = await ComposeAsync();
        var named = typeof(Constants.PropertyEditors.Aliases).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToArray();
        var written = site.Services.GetRequiredService<PropertyEditorCollection>().Select(editor => editor.Alias).ToArray();

        Assert.Equal(47, named.Length);
        Assert.Equal(named.Except(NamedAlone.Keys).Order(StringComparer.Ordinal), named.Intersect(written).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Are_each_followed_on_their_whole_way()
    {
        var named = typeof(Constants.PropertyEditors.Aliases).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Empty(named.Except(EditorCases.All.Select(row => row.Alias)).Except(NamedAlone.Keys).Except(FollowedElsewhere.Keys));
        Assert.Empty(EditorCases.All.Select(row => row.Alias).Intersect(FollowedElsewhere.Keys));
    }

    [Fact]
    public async Task Can_each_be_used()
    {
        await using var site = await ComposeAsync();

        Assert.All(site.Services.GetRequiredService<PropertyEditorCollection>(), editor =>
        {
            Assert.NotNull(editor.GetValueEditor());
            Assert.NotNull(editor.GetConfigurationEditor());
            Assert.NotNull(editor.PropertyIndexValueFactory);
        });
        Assert.NotEmpty(site.Services.GetRequiredService<PropertyValueConverterCollection>());
    }

    private static async Task<WebApplication> ComposeAsync()
    {
        var builder = WebApplication.CreateBuilder(Site.Options([]));
        foreach (var (name, value) in TestCms.SettingsIn(await TestCms.NewFolderAsync(fresh: true)))
            builder.Configuration[name] = value;

        builder.AddSite();
        return builder.Build();
    }
}
