using System.Text;
using Litt.Cms.Sync;

namespace Litt.Cms.Tests.Sync;

/// <summary>Files that can't be read, or that say what can't be: each is reported, nothing of it is imported, and the rest is.</summary>
public sealed class ImportingBrokenFiles(OddSite site) : IClassFixture<OddSite>
{
    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "empty", [] },
        { "nothing but a mark of bytes", [0xEF, 0xBB, 0xBF] },
        { "blanks", "  \n "u8.ToArray() },
        { "no XML", "<<<<<<< HEAD\n<Content>"u8.ToArray() },
        { "another encoding than it says", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>\n<Content Key=\"" + Guid.NewGuid() + "\" Alias=\"a\"><Info /></Content>") },
        { "an encoding that nobody knows", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"klingon\"?>\n<Content />") },
        { "bytes of no text", [.. Enumerable.Range(0, 512).Select(i => (byte)(i * 37))] },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] },
        { "entities that grow", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<Content Key=\"&b;\" Alias=\"a\" />"u8.ToArray() },
        { "another file's bytes", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n<Content Key=\"&a;\" Alias=\"a\" />"u8.ToArray() },
        { "another root", "<Media Key=\"3c4f1a7e-0000-4000-8000-000000000001\" Alias=\"a\" />"u8.ToArray() },
        { "no key", "<Content Alias=\"a\"><Info /></Content>"u8.ToArray() },
        { "a key that is none", "<Content Key=\"home\" Alias=\"a\"><Info /></Content>"u8.ToArray() },
        { "no alias", "<Content Key=\"3c4f1a7e-0000-4000-8000-000000000002\"><Info /></Content>"u8.ToArray() },
        { "an empty key", Encoding.UTF8.GetBytes(OddSite.Document(Guid.Empty).Text) },
        { "no info", "<Content Key=\"3c4f1a7e-0000-4000-8000-000000000003\" Alias=\"a\" Level=\"1\" />"u8.ToArray() },
        { "no mark that we know", "<Empty Key=\"3c4f1a7e-0000-4000-8000-000000000004\" Alias=\"a\" Change=\"Burn\" />"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Tells_the_reason_and_imports_the_rest(string what, byte[] bytes)
    {
        var (before, after) = (Guid.NewGuid(), Guid.NewGuid());

        var report = await site.ImportAsync(
            ("Content/a.config", Encoding.UTF8.GetBytes(OddSite.Document(before).Text)),
            ("Content/broken.config", bytes),
            ("Content/z.config", Encoding.UTF8.GetBytes(OddSite.Document(after).Text)));

        var refused = Assert.Single(report.Failures);
        Assert.EndsWith("broken.config", refused.File, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(refused.Message), what);
        Assert.NotNull(site.Find(before));
        Assert.NotNull(site.Find(after));
    }

    [Theory]
    [InlineData("<legs><Value><![CDATA[4]]></Value></legs>", "<legs><Value><![CDATA[four]]></Value></legs>", "legs")]
    [InlineData("<CreateDate>2024-02-29T23:59:58</CreateDate>", "<CreateDate>yesterday</CreateDate>", "not a date")]
    [InlineData("<SortOrder>50</SortOrder>", "<SortOrder>second</SortOrder>", "not a whole number")]
    [InlineData("<Parent Key=\"00000000-0000-0000-0000-000000000000\">", "<Parent Key=\"top\">", "not a key")]
    [InlineData("<Trashed>false</Trashed>", "<Trashed>perhaps</Trashed>", "not true or false")]
    [InlineData("<ContentType>zebra</ContentType>", "<ContentType>nowhere</ContentType>", "no document type \"nowhere\"")]
    [InlineData("<ContentType>zebra</ContentType>", "", "<ContentType> is missing")]
    [InlineData("<Schedule />", "<Schedule><ContentSchedule><Culture /><Action>Vanish</Action><Date>2050-01-01T00:00:00</Date></ContentSchedule></Schedule>", "not one of Release, Expire")]
    [InlineData("<Schedule />", "<Schedule><ContentSchedule><Culture /><Action>Release</Action></ContentSchedule></Schedule>", "date is missing")]
    public async Task Names_the_line_of_what_can_not_be(string text, string wrong, string reason)
    {
        var key = Guid.NewGuid();
        var (path, file) = OddSite.Document(key);
        Assert.Contains(text, file, StringComparison.Ordinal);

        var refused = Assert.Single((await site.ImportAsync((path, file.Replace(text, wrong, StringComparison.Ordinal)))).Failures);

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Line ?? 0, 2, 20);
        Assert.Null(site.Find(key));
    }

    [Fact]
    public async Task Leaves_an_item_as_it_was_whose_new_file_is_wrong()
    {
        var key = Guid.NewGuid();
        await site.ImportAsync(OddSite.Document(key, "Before"));

        var (path, file) = OddSite.Document(key, "After", properties: "<legs><Value><![CDATA[many]]></Value></legs>");
        var report = await site.ImportAsync((path, file));

        Assert.Single(report.Failures);
        Assert.Equal(("Before", 4), (site.Find(key)!.Name, site.Find(key)!.GetValue<int>("legs")));
    }

    [Fact]
    public async Task Refuses_the_second_file_of_a_key_and_names_the_first()
    {
        var key = Guid.NewGuid();

        var report = await site.ImportAsync(("Content/a.config", OddSite.Document(key, "First").Text), ("Content/b.config", OddSite.Document(key, "Second").Text));

        Assert.Contains("a.config has the same Key", Assert.Single(report.Failures).Message, StringComparison.Ordinal);
        Assert.Equal("First", site.Find(key)!.Name);
    }

    [Fact]
    public async Task Refuses_a_type_whose_alias_another_file_has()
    {
        static string Type(string key) => $"""
            <ContentType Key="{key}" Alias="twin" Level="1">
              <Info><Name>Twin</Name><Icon>icon-document</Icon></Info>
            </ContentType>
            """;

        var report = await site.ImportAsync(
            ("ContentTypes/a.config", Type("3c4f1a7e-0000-4000-8000-000000000011")), ("ContentTypes/b.config", Type("3c4f1a7e-0000-4000-8000-000000000012")));

        var refused = Assert.Single(report.Failures);
        Assert.EndsWith("b.config", refused.File, StringComparison.Ordinal);
        Assert.Contains("another type with the alias", refused.Message, StringComparison.Ordinal);
        Assert.Single(report.Results, result => result.Change == SyncChange.Created);
    }

    [Fact]
    public async Task Refuses_a_dictionary_item_whose_name_another_file_has()
    {
        static string Item() => $"<Dictionary Key=\"{Guid.NewGuid()}\" Alias=\"twice\" Level=\"0\"><Info /><Translations /></Dictionary>";

        var report = await site.ImportAsync(("Dictionary/a.config", Item()), ("Dictionary/b.config", Item()));

        Assert.Contains("a.config has the same Alias", Assert.Single(report.Failures).Message, StringComparison.Ordinal);
    }
}
