using System.Text.Json.Nodes;
using Litt.Cms.Tests.Modelling;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Editors;

/// <summary>Picked members, groups of members, users and elements of the library.</summary>
public sealed class PickingPeople(ModelledSite site) : IClassFixture<ModelledSite>
{
    [Fact]
    public async Task Come_back_as_they_were_picked()
    {
        var group = new MemberGroup { Name = "Volunteers" };
        Assert.True((await site.Cms.Services.GetRequiredService<IMemberGroupService>().CreateAsync(group)).Success);
        var user = (string)(await site.Modeller.User.GetAsync("/user/current"))["id"]!;
        (string Alias, string Editor, JsonNode Value)[] picks =
        [
            ("group", "Umbraco.MemberGroupPicker", group.Key.ToString()),
            ("member", "Umbraco.MemberPicker", "7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11"),
            ("user", "Umbraco.UserPicker", user),
            ("element", "Umbraco.ElementPicker", new JsonArray("7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa22")),
        ];
        var properties = new List<JsonObject>();
        foreach (var pick in picks)
            properties.Add(Property(pick.Alias, dataType: await MakeDataTypeAsync(pick.Editor)));
        var type = await site.Modeller.CreateTypeAsync(Type("people", [.. properties]));

        var id = await site.Modeller.WriteAsync(type, [Name("People")], [.. picks.Select(pick => Value(pick.Alias, pick.Value.DeepClone()))]);

        var read = (await site.Modeller.User.GetAsync($"/document/{id}"))["values"]!.AsArray();
        Assert.All(picks, pick => JsonAssert.Same(
            pick.Value.ToJsonString(), read.Single(value => (string?)value!["alias"] == pick.Alias)!["value"]));
    }

    private async Task<string> MakeDataTypeAsync(string editor) => (await site.Modeller.User.CreateAsync("/data-type", new
    {
        Name = editor,
        EditorAlias = editor,
        EditorUiAlias = "Umb.PropertyEditorUi.Any",
        Values = Array.Empty<object>(),
    })).ToString();
}
