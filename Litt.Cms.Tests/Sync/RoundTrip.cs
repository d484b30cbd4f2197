using System.Text;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Tests.Sync;

/// <summary>Files that uSync wrote, read and written again.</summary>
public sealed class RoundTrip
{
    private static readonly string[] Folders = ["uSync", "Litt.Cms/Install/Defaults", "Litt.Cms.Tests/Sync/Samples"];

    public static TheoryData<string> Files =>
    [
        .. Folders
            .Select(TestCms.RepositoryFolder)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(TestCms.RepositoryFolder(""), path)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Leaves_every_byte_as_it_was(string path)
    {
        var bytes = File.ReadAllBytes(TestCms.RepositoryFolder(path));

        var written = SyncXml.Write(SyncXml.Read(new MemoryStream(bytes)), SyncXml.NewLineOf(bytes));

        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void Leaves_the_line_ends_of_a_file_from_Windows()
    {
        var bytes = Encoding.UTF8.GetPreamble()
            .Concat(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Content Key=\"k\">\r\n  <Value><![CDATA[one\r\ntwo]]></Value>\r\n</Content>"))
            .ToArray();

        var written = SyncXml.Write(SyncXml.Read(new MemoryStream(bytes)), SyncXml.NewLineOf(bytes));

        Assert.Equal(bytes, written);
    }

    [Fact]
    public void Keeps_a_value_that_holds_the_end_of_a_CDATA_section()
    {
        var root = new System.Xml.Linq.XElement("Value", new System.Xml.Linq.XCData("a]]>b"));

        var read = SyncXml.Read(new MemoryStream(SyncXml.Write(root)));

        Assert.Equal("a]]>b", read.Value);
    }

    [Fact]
    public void Names_the_line_of_a_broken_file()
    {
        var broken = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<Content>\n  <Info>\n</Content>");

        var refused = Assert.Throws<SyncException>(() => SyncXml.Read(new MemoryStream(broken)));

        Assert.Equal(4, refused.Line);
    }

    [Fact]
    public void Refuses_a_document_type_definition()
    {
        var bomb = Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a \"a\">]><x>&a;</x>");

        Assert.Throws<SyncException>(() => SyncXml.Read(new MemoryStream(bomb)));
    }
}
