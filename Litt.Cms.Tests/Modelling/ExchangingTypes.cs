using System.Net;
using System.Text.Json.Nodes;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Modelling;

public sealed class ExchangingTypes(ModelledSite site) : IClassFixture<ModelledSite>
{
    private Modeller Modeller => site.Modeller;

    private BackofficeUser User => site.Modeller.User;

    [Fact]
    public async Task Brings_back_what_was_deleted_with_all_that_it_was()
    {
        var part = await Modeller.CreateTypeAsync(Type("exchangedPart", Property("shared")));
        var child = await Modeller.CreateTypeAsync(Type("exchangedChild"));
        var folder = await User.CreateAsync("/document-type/folder", new { Name = "A folder & more" });
        var type = await Modeller.CreateTypeAsync(Rich(part, child, folder));
        var before = await Modeller.TypeAsync(type);
        var file = await Modeller.ReadAsync($"/document-type/{type}/export");
        await User.DeleteAsync($"/document-type/{type}");
        await User.DeleteAsync($"/document-type/folder/{folder}");

        var back = await User.CreateAsync("/document-type/import", File(await Modeller.UploadAsync("type.udt", file)));

        Assert.Equal(type, back);
        var after = await Modeller.TypeAsync(back);
        foreach (var (name, value) in before.AsObject())
            Assert.True(JsonNode.DeepEquals(value, after[name]), $"{name}: {value?.ToJsonString()} is {after[name]?.ToJsonString()}");
        Assert.Equal(["A folder & more"], (await User.GetAsync($"/item/document-type/ancestors?id={back}"))[0]!["ancestors"]!.AsArray().Select(above => (string?)above!["name"]));
    }

    [Fact]
    public async Task Changes_what_is_there_and_leaves_what_the_file_does_not_know()
    {
        var type = await Modeller.CreateTypeAsync(Type("updated", Property("known")));
        var file = await Modeller.ReadAsync($"/document-type/{type}/export");
        var known = (await Modeller.TypeAsync(type))["properties"]![0]!.AsObject();
        await Modeller.ChangeTypeAsync(type, Type("updated", known, Property("later")));

        var upload = await Modeller.UploadAsync("type.udt", file.Replace("Type updated", "Imported", StringComparison.Ordinal).Replace("<Mandatory>False", "<Mandatory>True", StringComparison.Ordinal));
        await User.PutAsync($"/document-type/{type}/import", File(upload));

        var after = await Modeller.TypeAsync(type);
        Assert.Equal("Imported", (string?)after["name"]);
        Assert.Equal(["known True", "later False"], after["properties"]!.AsArray().Select(property => $"{property!["alias"]} {(bool)property["validation"]!["mandatory"]!}").Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await User.SendAsync(HttpMethod.Get, $"/temporary-file/{upload}")).StatusCode);
    }

    [Fact]
    public async Task Tells_what_a_file_holds()
    {
        var type = await Modeller.CreateTypeAsync(Type("analyzed"));
        var upload = await Modeller.UploadAsync("type.udt", await Modeller.ReadAsync($"/document-type/{type}/export"));

        var found = await User.GetAsync($"/import/analyze?temporaryFileId={upload}");

        Assert.Equal(("DocumentType", "analyzed", type.ToString()), ((string?)found["entityType"], (string?)found["alias"], (string?)found["key"]));
    }

    [Fact]
    public async Task Refuses_what_is_there_already_and_what_is_another()
    {
        var type = await Modeller.CreateTypeAsync(Type("present"));
        var other = await Modeller.CreateTypeAsync(Type("other"));
        var file = await Modeller.ReadAsync($"/document-type/{type}/export");

        Assert.Equal("DocumentTypeExists", (await ImportAsync(HttpMethod.Post, "/document-type/import", file)).Status);
        Assert.Equal("IdMismatch", (await ImportAsync(HttpMethod.Put, $"/document-type/{other}/import", file)).Status);
        var sameAlias = file.Replace(type.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal);
        Assert.Contains("in use", (await ImportAsync(HttpMethod.Post, "/document-type/import", sameAlias)).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<DocumentType>")]
    [InlineData("no XML at all")]
    [InlineData("<Other/>")]
    [InlineData("<DocumentType/>")]
    [InlineData("<DocumentType><Info/></DocumentType>")]
    [InlineData("<DocumentType><Info><Name>A</Name><Alias>brokenOne</Alias><Key>no key</Key></Info></DocumentType>")]
    [InlineData("<DocumentType><Info><Name>A</Name><Alias>broken one</Alias><Key>{key}</Key></Info></DocumentType>")]
    [InlineData("<DocumentType><Info><Name>A</Name><Alias>brokenOne</Alias><Key>{key}</Key><Variations>Sometimes</Variations></Info></DocumentType>")]
    [InlineData("<DocumentType><Info><Name>A</Name><Alias>brokenOne</Alias><Key>{key}</Key><Master>noSuchType</Master></Info></DocumentType>")]
    [InlineData("<DocumentType><Info><Name>A</Name><Alias>brokenOne</Alias><Key>{key}</Key></Info><GenericProperties><GenericProperty/></GenericProperties></DocumentType>")]
    [InlineData("<DocumentType Folders=\"New\" FolderKeys=\"x\"><Info><Name>A</Name><Alias>brokenOne</Alias><Key>{key}</Key></Info></DocumentType>")]
    public async Task Refuses_what_it_can_not_read_and_leaves_all_as_it_was(string file)
    {
        var types = (int)(await User.GetAsync("/tree/document-type/root"))["total"]!;

        await ImportAsync(HttpMethod.Post, "/document-type/import", file.Replace("{key}", Guid.NewGuid().ToString(), StringComparison.Ordinal));

        Assert.Equal(types, (int)(await User.GetAsync("/tree/document-type/root"))["total"]!);
    }

    [Fact]
    public async Task Describes_what_is_sent_to_create_an_item()
    {
        var type = await Modeller.CreateTypeAsync(Type("described", Property("text")));

        var schema = await User.GetAsync($"/document-type/{type}/schema");

        Assert.Equal(type.ToString(), (string?)schema["properties"]!["documentType"]!["properties"]!["id"]!["const"]);
        Assert.Equal(Textstring, (string?)schema["properties"]!["values"]!["x-umbraco-properties"]!["text"]!["dataTypeId"]);
        var condition = schema["properties"]!["values"]!["items"]!["allOf"]![1]!;
        var reference = (string)condition["then"]!["properties"]!["value"]!["$ref"]!;
        Assert.Equal("System.String", (string?)(await User.GetAsync(reference[BackofficeUser.Api.Length..]))["valueTypeName"]);
    }

    private static JsonObject Rich(Guid part, Guid child, Guid folder)
    {
        var tab = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["type"] = "Tab", ["sortOrder"] = 1, ["name"] = "Main" };
        var property = Property("own", byCulture: true, container: (string)tab["id"]!);
        property["description"] = "With <b> & \"quotes\"";
        property["validation"] = JsonNode.Parse("""{"mandatory":true,"mandatoryMessage":"Say it","regEx":"^[A-Z]","regExMessage":"A capital"}""");
        var type = Type("exchanged", property, Property("loose"));
        type["parent"] = Reference(folder.ToString());
        type["variesByCulture"] = true;
        type["containers"] = new JsonArray(tab);
        type["compositions"] = new JsonArray(Part(part));
        type["allowedDocumentTypes"] = new JsonArray(new JsonObject { ["documentType"] = Reference(child.ToString()), ["sortOrder"] = 0 });
        type["allowedTemplates"] = new JsonArray(Reference("3ffea1f0-9dcf-4f64-98b2-d9328e7ba8b9"));
        type["defaultTemplate"] = Reference("3ffea1f0-9dcf-4f64-98b2-d9328e7ba8b9");
        type["cleanup"] = JsonNode.Parse("""{"preventCleanup":true,"keepAllVersionsNewerThanDays":3,"keepLatestVersionPerDayForDays":9}""");
        type["collection"] = Reference("c0808dd3-8133-4e4b-8ce8-e2bea84a96a4");
        return type;
    }

    private static object File(Guid upload) => new { File = new { Id = upload } };

    private async Task<(string? Status, string Errors)> ImportAsync(HttpMethod method, string path, string file) =>
        await Modeller.RefusedAsync(method, path, File(await Modeller.UploadAsync("type.udt", file)));
}
