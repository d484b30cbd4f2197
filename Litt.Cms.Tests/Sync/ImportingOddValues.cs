using System.Text;
using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Tests.Sync;

/// <summary>Values, variants and plans that are not what their type or site expects.</summary>
public sealed class ImportingOddValues(OddSite site) : IClassFixture<OddSite>
{
    private readonly Guid key = Guid.NewGuid();

    private string Name => OddSite.NameOf(key);

    private string Names => $"<NodeName Default=\"{Name}\"><Name Culture=\"en-US\">{Name}</Name><Name Culture=\"sv\">Udda {key:n}</Name></NodeName>";

    [Theory]
    [InlineData("words", "Culture=\"en-US\"", "")]
    [InlineData("words", "Culture=\"en-US\"", "{not: [json")]
    [InlineData("words", "Culture=\"en-US\"", "<p>Raw &amp; <b>HTML</b></p>")]
    [InlineData("words", "Culture=\"en-US\"", "[1, 2")]
    [InlineData("colour", "", "of an editor that is not there")]
    [InlineData("blocks", "", "plain words where JSON belongs")]
    [InlineData("blocks", "", "{\"layout\": 7}")]
    [InlineData("blocks", "", "{\"udi\": 1, \"udi\": 2}")]
    [InlineData("blocks", "", "{\"contentData\": [{\"udi\": \"umb://nothing\"}, 7, null], \"layout\": [[]]}")]
    [InlineData("on", "", "")]
    public async Task Are_kept_as_they_are(string alias, string culture, string value)
    {
        var file = OddSite.Document(key, type: "article", nodeName: Names, properties: $"<{alias}><Value {culture}><![CDATA[{value}]]></Value></{alias}>");

        var report = await site.ImportAsync(file);

        Assert.Empty(report.Failures);
        var written = System.Xml.Linq.XElement.Parse(await site.WriteAsync(key)).At("Properties", alias)!.Elements("Value").First().Value;
        Assert.True(written == value || SyncJson.Same(written, value), written);
        Assert.Equal(SyncChange.Unchanged, Assert.Single((await site.ImportAsync(file)).Results).Change);
    }

    [Fact]
    public async Task Of_blocks_as_they_were_before_version_15_are_brought_to_todays_form()
    {
        const string old = """
            {
              "layout": { "Umbraco.BlockList": [ { "contentUdi": "umb://element/503fed3f93954250a2347efc932a449e", "settingsUdi": null } ] },
              "contentData": [
                {
                  "contentTypeKey": "0c000000-0000-4000-8000-000000000003",
                  "udi": "umb://element/503fed3f93954250a2347efc932a449e",
                  "text": "Some words",
                  "more": "{\"layout\":{\"Umbraco.BlockList\":[]},\"contentData\":[{\"contentTypeKey\":\"0c000000-0000-4000-8000-000000000003\",\"udi\":\"umb://element/603fed3f93954250a2347efc932a449e\",\"text\":\"Below\"}],\"settingsData\":[]}"
                }
              ],
              "settingsData": []
            }
            """;
        var file = OddSite.Document(key, type: "article", nodeName: Names, properties: $"<blocks><Value><![CDATA[{old}]]></Value></blocks>");

        Assert.Empty((await site.ImportAsync(file)).Failures);

        var value = System.Text.Json.Nodes.JsonNode.Parse(site.Find(key)!.GetValue<string>("blocks")!)!;
        const string block = "503fed3f-9395-4250-a234-7efc932a449e";
        Assert.Equal(block, (string?)value["layout"]!["Umbraco.BlockList"]![0]!["contentKey"]);
        Assert.Equal(block, (string?)value["expose"]![0]!["contentKey"]);
        Assert.Equal(block, (string?)value["contentData"]![0]!["key"]);
        Assert.Equal(["text", "more"], value["contentData"]![0]!["values"]!.AsArray().Select(one => (string?)one!["alias"]));
        Assert.Equal("Some words", (string?)value["contentData"]![0]!["values"]![0]!["value"]);
        Assert.Contains("\"key\":\"603fed3f-9395-4250-a234-7efc932a449e\"", (string?)value["contentData"]![0]!["values"]![1]!["value"], StringComparison.Ordinal);
        Assert.DoesNotContain("udi", value.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        var again = (file.Path, file.Text.Replace("<Template />", "<Template></Template>", StringComparison.Ordinal));
        Assert.Equal(SyncChange.Unchanged, Assert.Single((await site.ImportAsync(again)).Results).Change);
    }

    [Fact]
    public async Task Of_five_megabytes_are_imported()
    {
        var huge = string.Concat(Enumerable.Repeat("words upon words ", 300_000));

        var report = await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: Names, properties: $"<words><Value Culture=\"sv\"><![CDATA[{huge}]]></Value></words>"));

        Assert.Empty(report.Failures);
        Assert.Equal(huge, site.Find(key)!.GetValue("words", "sv"));
    }

    [Theory]
    [InlineData("<Words><Value Culture=\"en-US\"><![CDATA[said]]></Value></Words>", null)]
    [InlineData("<words><Value Culture=\"en-US\"><![CDATA[said]]></Value></words><lost><Value><![CDATA[x]]></Value></lost>", "its type has no property \"lost\"")]
    [InlineData("<words><Value Culture=\"en-US\"><![CDATA[said]]></Value><Value Culture=\"xx\"><![CDATA[x]]></Value></words>", "\"words\" in xx was left out")]
    [InlineData("<words><Value Culture=\"en-US\"><![CDATA[said]]></Value><Value Culture=\"en-US\" Segment=\"young\"><![CDATA[x]]></Value></words>", "the segment young was left out")]
    [InlineData("<words><Value Culture=\"EN-us\"><![CDATA[said]]></Value></words>", null)]
    [InlineData("<words><Value><![CDATA[said]]></Value></words>", null)]
    [InlineData("<words><!-- by hand --><Value Culture=\"en-US\"><![CDATA[said]]></Value><Note>n</Note></words>", null)]
    public async Task Are_imported_as_far_as_can_be_and_the_rest_is_told(string properties, string? told)
    {
        var result = Assert.Single((await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: Names, properties: properties))).Results);

        Assert.Equal(SyncChange.Created, result.Change);
        Assert.Equal("said", site.Find(key)!.GetValue("words", "en-US"));
        if (told is null)
            Assert.Null(result.Message);
        else
            Assert.Contains(told, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_property_written_in_other_letters_are_changed()
    {
        await site.ImportAsync(OddSite.Document(key));

        var result = Assert.Single((await site.ImportAsync(OddSite.Document(key, properties: "<LEGS><Value><![CDATA[3]]></Value></LEGS>"))).Results);

        Assert.Equal(SyncChange.Updated, result.Change);
        Assert.Equal(3, site.Find(key)!.GetValue("legs"));
    }

    [Fact]
    public async Task In_a_language_that_is_not_there_leave_the_others_in()
    {
        var names = $"<NodeName Default=\"{Name}\"><Name Culture=\"en-US\">{Name}</Name><Name Culture=\"xx-YY\">?</Name><Name Culture=\"sv\"></Name></NodeName>";

        var result = Assert.Single((await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: names, properties: ""))).Results);

        Assert.Contains("its variant in \"xx-YY\" was left out", result.Message, StringComparison.Ordinal);
        Assert.Equal(["en-US"], site.Find(key)!.AvailableCultures);
    }

    [Fact]
    public async Task Of_plans_that_have_passed_are_told_once_and_ask_for_nothing()
    {
        const string plans = """
            <Schedule>
              <ContentSchedule><Culture>en-US</Culture><Action>Release</Action><Date>2001-01-01T00:00:00</Date></ContentSchedule>
              <ContentSchedule><Culture>sv</Culture><Action>Expire</Action><Date>2051-01-01T00:00:00</Date></ContentSchedule>
              <ContentSchedule><Culture>xx</Culture><Action>Release</Action><Date>2051-01-01T00:00:00</Date></ContentSchedule>
            </Schedule>
            """;
        var result = Assert.Single((await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: Names, properties: "", schedule: plans))).Results);

        Assert.Contains("2001-01-01T00:00:00 was left out: it has passed", result.Message, StringComparison.Ordinal);
        Assert.Contains("planned in \"xx\" was left out", result.Message, StringComparison.Ordinal);
        var planned = Assert.Single(site.Contents.GetContentScheduleByContentId(site.Find(key)!.Id).FullSchedule);
        Assert.Equal(("sv", new DateTime(2051, 1, 1)), (planned.Culture, planned.Date));

        var past = plans[..plans.IndexOf("  <ContentSchedule><Culture>xx", StringComparison.Ordinal)] + "</Schedule>";
        await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: Names, properties: "", schedule: past));
        Assert.Equal(SyncChange.Unchanged, Assert.Single((await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: Names, properties: "", schedule: past, more: " "))).Results).Change);
    }

    [Fact]
    public async Task Of_a_file_of_some_cultures_leave_the_others_alone()
    {
        await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: Names, published: """
            <Published Default="true"><Published Culture="en-US">true</Published><Published Culture="sv">true</Published></Published>
            """, properties: """
            <code><Value><![CDATA[ABC]]></Value></code>
            <words><Value Culture="en-US"><![CDATA[some]]></Value><Value Culture="sv"><![CDATA[ord]]></Value></words>
            """));
        var part = OddSite.Document(key, type: "article", attributes: " Cultures=\"sv\"",
            nodeName: $"<NodeName Default=\"{Name}\"><Name Culture=\"sv\">Ny</Name></NodeName>",
            published: "<Published Default=\"true\"><Published Culture=\"sv\">false</Published></Published>",
            properties: "<words><Value Culture=\"sv\"><![CDATA[nya ord]]></Value><Value Culture=\"en-US\"><![CDATA[not for us]]></Value></words>");

        Assert.Equal(SyncChange.Updated, Assert.Single((await site.ImportAsync(part)).Results).Change);

        var document = site.Find(key)!;
        Assert.Equal((Name, "Ny"), (document.GetCultureName("en-US"), document.GetCultureName("sv")));
        Assert.Equal(("some", "nya ord", "ABC"), (document.GetValue("words", "en-US"), document.GetValue("words", "sv"), document.GetValue("code")));
        Assert.Equal(["en-US"], document.PublishedCultures);
        Assert.Equal(SyncChange.Unchanged, Assert.Single((await site.ImportAsync((part.Path, part.Text + "\n"))).Results).Change);
    }

    [Fact]
    public async Task Of_a_file_of_some_segments_leave_the_others_alone()
    {
        var names = $"<NodeName Default=\"{Name}\"><Name Culture=\"en-US\">{Name}</Name></NodeName>";
        await site.ImportAsync(OddSite.Document(key, type: "pamphlet", nodeName: names, properties: """
            <tone><Value Culture="en-US"><![CDATA[all]]></Value><Value Culture="en-US" Segment="old"><![CDATA[old]]></Value></tone>
            """));
        var part = OddSite.Document(key, type: "pamphlet", nodeName: names, attributes: " Segments=\"young\"",
            properties: "<tone><Value Culture=\"en-US\" Segment=\"young\"><![CDATA[young]]></Value></tone>");

        Assert.Equal(SyncChange.Updated, Assert.Single((await site.ImportAsync(part)).Results).Change);

        var document = site.Find(key)!;
        Assert.Equal(SyncChange.Unchanged, Assert.Single((await site.ImportAsync((part.Path, part.Text + "\n"))).Results).Change);
        Assert.Equal(("all", "old", "young"), (document.GetValue("tone", "en-US"), document.GetValue("tone", "en-US", "old"), document.GetValue("tone", "en-US", "young")));
    }

    [Fact]
    public async Task Of_a_file_that_lacks_a_variant_leave_it_alone()
    {
        await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: Names, properties: "<words><Value Culture=\"sv\"><![CDATA[ord]]></Value></words>"));
        var names = $"<NodeName Default=\"{Name}\"><Name Culture=\"en-US\">{Name}</Name></NodeName>";

        var result = Assert.Single((await site.ImportAsync(OddSite.Document(key, type: "article", nodeName: names, properties: ""))).Results);

        Assert.Equal(SyncChange.Unchanged, result.Change);
        Assert.Equal("ord", site.Find(key)!.GetValue("words", "sv"));
    }

    [Fact]
    public async Task In_a_file_of_another_encoding_are_read()
    {
        var (path, text) = OddSite.Document(key, type: "article", nodeName: Names, properties: "<words><Value Culture=\"sv\"><![CDATA[Några ord]]></Value></words>");
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text.Replace("utf-8", "utf-16", StringComparison.Ordinal))).ToArray();

        Assert.Empty((await site.ImportAsync((path, bytes))).Failures);

        Assert.Equal("Några ord", site.Find(key)!.GetValue("words", "sv"));
    }
}
