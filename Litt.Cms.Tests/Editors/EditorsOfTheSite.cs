using Litt.Cms.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Tests.Editors;

/// <summary>The editors as the site composes them.</summary>
public sealed class EditorsOfTheSite
{
    [Fact]
    public async Task Are_all_that_Umbraco_names()
    {
        await using var site = await ComposeAsync();
        string[] legacy = ["Umbraco.Grid", "Umbraco.MultipleMediaPicker", "Umbraco.NestedContent", "Umbraco.PickerRelations"];
        var named = typeof(Constants.PropertyEditors.Aliases).GetFields().Select(field => (string)field.GetRawConstantValue()!).Except(legacy).ToArray();

        Assert.Equal(43, named.Length);
        Assert.Empty(named.Except(site.Services.GetRequiredService<PropertyEditorCollection>().Select(editor => editor.Alias)));
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
