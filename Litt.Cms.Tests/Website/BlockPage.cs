using System.Text.Json.Nodes;
using Litt.Cms.Tests.Media;

namespace Litt.Cms.Tests.Website;

/// <summary>A page made of blocks, as the backoffice sends it.</summary>
internal sealed class BlockPage
{
    private readonly JsonArray contents = [];
    private readonly JsonArray shown = [];
    private readonly JsonArray layout = [];

    /// <summary>Puts a block below those before it.</summary>
    /// <param name="type">The key of its element type.</param>
    /// <param name="values">Alias, editor and value of each property.</param>
    public BlockPage With(Guid type, params (string Alias, string Editor, JsonNode? Value)[] values)
    {
        var key = Guid.NewGuid().ToString();
        contents.Add(new JsonObject
        {
            ["contentTypeKey"] = type.ToString(),
            ["key"] = key,
            ["values"] = new JsonArray([.. values.Select(value => new JsonObject
            {
                ["alias"] = value.Alias,
                ["editorAlias"] = value.Editor,
                ["culture"] = null,
                ["segment"] = null,
                ["value"] = value.Value,
            })]),
        });
        shown.Add(new JsonObject { ["contentKey"] = key, ["culture"] = null, ["segment"] = null });
        layout.Add(new JsonObject { ["contentKey"] = key });
        return this;
    }

    public JsonObject Value() => new()
    {
        ["contentData"] = contents,
        ["settingsData"] = new JsonArray(),
        ["expose"] = shown,
        ["layout"] = new JsonObject { ["Umbraco.BlockList"] = layout },
    };

    /// <summary>A page with the blocks below the home page.</summary>
    public JsonObject Draft(string name) => new()
    {
        ["documentType"] = Photographer.Reference(Author.PageType.ToString()),
        ["parent"] = Photographer.Reference(Author.Home.ToString()),
        ["template"] = Photographer.Reference("3ffea1f0-9dcf-4f64-98b2-d9328e7ba8b9"),
        ["values"] = new JsonArray(Photographer.Value("heading", name), Photographer.Value("blocks", Value())),
        ["variants"] = new JsonArray(new JsonObject { ["name"] = name }),
    };

    /// <summary>Saves the page, and takes it online.</summary>
    public async Task<Guid> PublishAsync(BackofficeUser user, string name)
    {
        var page = await user.CreateAsync("/document", Draft(name));
        await user.PutAsync($"/document/{page}/publish", new { PublishSchedules = new[] { new { Culture = (string?)null } } });
        return page;
    }
}
