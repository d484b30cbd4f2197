using System.Text.Json.Nodes;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Modelling;

public sealed class DefiningADocumentType(ModelledSite site) : IClassFixture<ModelledSite>
{
    private const string ListView = "c0808dd3-8133-4e4b-8ce8-e2bea84a96a4";
    private const string PageTemplate = "3ffea1f0-9dcf-4f64-98b2-d9328e7ba8b9";

    private Modeller Modeller => site.Modeller;

    private BackofficeUser User => site.Modeller.User;

    [Fact]
    public async Task Is_read_as_it_was_saved()
    {
        var (tab, group) = (Container("Main", "Tab"), Container("Words", "Group"));
        group["parent"] = Reference((string)tab["id"]!);
        var property = Property("heading", container: (string)group["id"]!);
        property["description"] = "What it is about";
        property["validation"] = JsonNode.Parse("""{"mandatory":true,"mandatoryMessage":"Say it","regEx":"^[A-Z]","regExMessage":"Begin with a capital"}""");
        property["appearance"] = JsonNode.Parse("""{"labelOnTop":true}""");
        var type = Type("everything", property, Property("inTab", container: (string)tab["id"]!), Property("loose"));
        type["containers"] = new JsonArray(tab.DeepClone(), group.DeepClone());
        type["cleanup"] = JsonNode.Parse("""{"preventCleanup":true,"keepAllVersionsNewerThanDays":3,"keepLatestVersionPerDayForDays":9}""");
        type["collection"] = Reference(ListView);
        type["allowedTemplates"] = new JsonArray(Reference(PageTemplate));
        type["defaultTemplate"] = Reference(PageTemplate);
        type["allowedInLibrary"] = false;

        var read = await Modeller.TypeAsync(await Modeller.CreateTypeAsync(type));

        foreach (var (name, sent) in type.Where(part => part.Key is not "properties"))
            Assert.True(JsonNode.DeepEquals(sent, read[name]), $"{name}: {read[name]?.ToJsonString()}");
        var heading = read["properties"]!.AsArray().Single(one => (string?)one!["alias"] == "heading")!;
        foreach (var (name, sent) in property)
            Assert.True(JsonNode.DeepEquals(sent, heading[name]), $"{name}: {heading[name]?.ToJsonString()}");
        Assert.Equal(["heading", "inTab", "loose"], read["properties"]!.AsArray().Select(one => (string)one!["alias"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Checks_values_with_its_own_messages()
    {
        var property = Property("word");
        property["validation"] = JsonNode.Parse("""{"mandatory":true,"mandatoryMessage":"Say it","regEx":"^[a-z]+$","regExMessage":"Letters only"}""");
        var type = await Modeller.CreateTypeAsync(Type("checked", property));

        Assert.Contains("Say it", (await Modeller.RefusedAsync(HttpMethod.Post, "/document/validate", Document(type, [Name("One")], []))).Errors, StringComparison.Ordinal);
        Assert.Contains("Letters only", (await Modeller.RefusedAsync(HttpMethod.Post, "/document/validate", Document(type, [Name("One")], [Value("word", "123")]))).Errors, StringComparison.Ordinal);
        var document = await Modeller.WriteAsync(type, [Name("One")], []);
        Assert.Equal("ContentInvalid", (await Modeller.RefusedAsync(HttpMethod.Put, $"/document/{document}/publish", JsonNode.Parse("""{"publishSchedules":[{"culture":null}]}"""))).Status);
    }

    [Fact]
    public async Task Has_what_its_compositions_have_and_may_not_have_it_twice()
    {
        var part = await Modeller.CreateTypeAsync(Type("partOfOthers", Property("shared")));
        var whole = Type("ofParts", Property("own"));
        whole["compositions"] = new JsonArray(Part(part));
        var id = await Modeller.CreateTypeAsync(whole);
        var document = await Modeller.WriteAsync(id, [Name("One")], [Value("shared", "S"), Value("own", "O")]);

        Assert.Equal(["own  : O", "shared  : S"], await Modeller.DraftAsync(document));
        Assert.Equal([id.ToString()], Ids(await User.GetAsync($"/document-type/{part}/composition-references")));
        var twice = Type("twice", Property("shared"));
        twice["compositions"] = new JsonArray(Part(part));
        Assert.Equal("DuplicatePropertyTypeAlias", (await Modeller.RefusedAsync(HttpMethod.Post, "/document-type", twice)).Status);
    }

    [Fact]
    public async Task Offers_as_compositions_what_has_no_property_of_the_same_alias()
    {
        await Modeller.CreateTypeAsync(Type("offersSame", Property("same")));
        await Modeller.CreateTypeAsync(Type("offersOther", Property("other")));

        var answer = await User.SendAsync(HttpMethod.Post, "/document-type/available-compositions", JsonNode.Parse("""{"currentPropertyAliases":["same"],"currentCompositeIds":[],"isElement":false}"""));
        var offered = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray();

        Assert.False((bool)offered.Single(one => (string?)one!["name"] == "Type offersSame")!["isCompatible"]!);
        Assert.True((bool)offered.Single(one => (string?)one!["name"] == "Type offersOther")!["isCompatible"]!);
    }

    [Fact]
    public async Task Inherits_from_its_parent_and_lies_below_it()
    {
        var parent = await Modeller.CreateTypeAsync(Type("parentType", Property("inherited")));
        var child = Type("childType");
        child["compositions"] = new JsonArray(Part(parent, "Inheritance"));

        var id = await Modeller.CreateTypeAsync(child);

        Assert.Equal([id.ToString()], Ids((await User.GetAsync($"/tree/document-type/children?parentId={parent}"))["items"]!));
        var document = await Modeller.WriteAsync(id, [Name("One")], [Value("inherited", "I")]);
        Assert.Equal(["inherited  : I"], await Modeller.DraftAsync(document));
    }

    [Fact]
    public async Task Says_what_may_lie_where()
    {
        var below = Type("onlyBelow");
        below["allowedAsRoot"] = false;
        var child = await Modeller.CreateTypeAsync(below);
        var top = Type("onTop");
        top["allowedDocumentTypes"] = new JsonArray(new JsonObject { ["documentType"] = Reference(child.ToString()), ["sortOrder"] = 0 });
        var parent = await Modeller.CreateTypeAsync(top);
        var document = await Modeller.WriteAsync(parent, [Name("Top")], []);

        Assert.Contains(parent.ToString(), Ids((await User.GetAsync("/document-type/allowed-at-root?take=1000"))["items"]!));
        Assert.Equal([child.ToString()], Ids((await User.GetAsync($"/document-type/{parent}/allowed-children"))["items"]!));
        Assert.Equal([parent.ToString()], Ids((await User.GetAsync($"/document-type/{child}/allowed-parents"))["allowedParentIds"]!));
        await Modeller.WriteAsync(child, [Name("Below")], [], document);
        Assert.Equal("NotAllowed", (await Modeller.RefusedAsync(HttpMethod.Post, "/document", Document(child, [Name("No")], []))).Status);
        Assert.Equal("NotAllowed", (await Modeller.RefusedAsync(HttpMethod.Post, "/document", Document(parent, [Name("No")], [], document))).Status);
    }

    [Fact]
    public async Task May_lie_below_itself_from_the_start()
    {
        var type = Type("nested");
        var id = Guid.NewGuid();
        type["id"] = id.ToString();
        type["allowedDocumentTypes"] = new JsonArray(new JsonObject { ["documentType"] = Reference(id.ToString()), ["sortOrder"] = 0 });

        Assert.Equal(id, await Modeller.CreateTypeAsync(type));

        Assert.Equal([id.ToString()], (await Modeller.TypeAsync(id))["allowedDocumentTypes"]!.AsArray().Select(child => (string?)child!["documentType"]!["id"]));
        Assert.Equal([id.ToString()], Ids((await User.GetAsync($"/document-type/{id}/allowed-children"))["items"]!));
        await Modeller.WriteAsync(id, [Name("Inner")], [], await Modeller.WriteAsync(id, [Name("Outer")], []));
    }

    [Fact]
    public async Task As_an_element_type_makes_no_documents()
    {
        var element = Type("onlyElement");
        element["isElement"] = true;
        element["allowedAsRoot"] = false;
        element["allowedInLibrary"] = true;
        var id = await Modeller.CreateTypeAsync(element);
        var used = await Modeller.CreateTypeAsync(Type("hasDocuments"));
        await Modeller.WriteAsync(used, [Name("One")], []);
        var turned = Type("hasDocuments");
        turned["isElement"] = true;

        Assert.Equal("NotAllowed", (await Modeller.RefusedAsync(HttpMethod.Post, "/document", Document(id, [Name("No")], []))).Status);
        Assert.Contains(id.ToString(), Ids((await User.GetAsync("/document-type/allowed-in-library?take=1000"))["items"]!));
        Assert.Equal("InvalidElementFlagDocumentHasContent", (await Modeller.RefusedAsync(HttpMethod.Put, $"/document-type/{used}", turned)).Status);
    }

    [Fact]
    public async Task Is_moved_and_copied_between_folders()
    {
        var outer = await User.CreateAsync("/document-type/folder", new { Name = "Outer" });
        var inner = await User.CreateAsync("/document-type/folder", new { Name = "Inner", Parent = new { Id = outer } });
        var type = await Modeller.CreateTypeAsync(Type("moving", Property("text")));

        await User.PutAsync($"/document-type/{type}/move", new { Target = new { Id = inner } });
        var copy = await User.CreateAsync($"/document-type/{type}/copy", new { Target = new { Id = outer } });

        Assert.Equal(["Outer", "Inner"], (await User.GetAsync($"/item/document-type/ancestors?id={type}"))[0]!["ancestors"]!.AsArray().Select(folder => (string?)folder!["name"]));
        Assert.Equal("text", (string?)(await Modeller.TypeAsync(copy))["properties"]![0]!["alias"]);
        Assert.NotEqual("moving", (string?)(await Modeller.TypeAsync(copy))["alias"]);
        Assert.Equal("NotEmpty", (await Modeller.RefusedAsync(HttpMethod.Delete, $"/document-type/folder/{outer}")).Status);
        Assert.Equal(["Inner"], (await User.GetAsync($"/tree/document-type/children?parentId={outer}&foldersOnly=true"))["items"]!.AsArray().Select(item => (string?)item!["name"]));
        Assert.Equal([inner.ToString()], Ids((await User.GetAsync("/tree/document-type/search?query=Inner&itemKind=Folder"))["items"]!));
        Assert.Equal(inner.ToString(), (string?)(await User.GetAsync("/tree/document-type/search?query=moving&itemKind=Item"))["items"]!.AsArray().Single(item => (string?)item!["id"] == type.ToString())!["parent"]!["id"]);
    }

    [Fact]
    public async Task Lets_values_differ_by_segment()
    {
        var type = Type("segmented", Property("text", bySegment: true));
        type["variesBySegment"] = true;
        var id = await Modeller.CreateTypeAsync(type);

        var document = await Modeller.WriteAsync(id, [Name("One"), Name("One", segment: "vip")], [Value("text", "for all"), Value("text", "for some", segment: "vip")]);

        Assert.Equal(["text  : for all", "text  vip: for some"], await Modeller.DraftAsync(document));
    }

    [Fact]
    public async Task Is_refused_with_the_reason()
    {
        await Modeller.CreateTypeAsync(Type("taken"));

        Assert.Equal("DuplicateAlias", (await Modeller.RefusedAsync(HttpMethod.Post, "/document-type", Type("taken"))).Status);
        Assert.Equal("InvalidPropertyTypeAlias", (await Modeller.RefusedAsync(HttpMethod.Post, "/document-type", Type("reserved", Property("id")))).Status);
        Assert.Equal("DataTypeNotFound", (await Modeller.RefusedAsync(HttpMethod.Post, "/document-type", Type("strange", Property("x", dataType: Guid.NewGuid().ToString())))).Status);
        Assert.Equal("MissingContainer", (await Modeller.RefusedAsync(HttpMethod.Post, "/document-type", Type("lost", Property("x", container: Guid.NewGuid().ToString())))).Status);
    }

    [Fact]
    public async Task Says_whether_a_property_is_in_use()
    {
        var type = await Modeller.CreateTypeAsync(Type("inUse", Property("used"), Property("unused")));
        await Modeller.WriteAsync(type, [Name("One")], [Value("used", "A")]);

        Assert.Equal("true", await Modeller.ReadAsync($"/property-type/is-used?contentTypeId={type}&propertyAlias=used"));
        Assert.Equal("false", await Modeller.ReadAsync($"/property-type/is-used?contentTypeId={type}&propertyAlias=unused"));
        Assert.Contains("contentTypeId", (await Modeller.RefusedAsync(HttpMethod.Get, $"/property-type/is-used?contentTypeId={Guid.NewGuid()}&propertyAlias=used")).Errors, StringComparison.Ordinal);
    }

    private static JsonObject Container(string name, string type) =>
        new() { ["id"] = Guid.NewGuid().ToString(), ["type"] = type, ["sortOrder"] = 0, ["name"] = name, ["parent"] = null };

    private static IEnumerable<string?> Ids(JsonNode items) => items.AsArray().Select(item => (string?)item!["id"]);
}
