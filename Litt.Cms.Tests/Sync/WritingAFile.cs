using System.Xml.Linq;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Tests.Sync;

/// <summary>What happens in the folder when items are written and removed.</summary>
public sealed class WritingAFile : IDisposable
{
    private static readonly SyncShape Shape = SyncShape.Of("Content Info Name");
    private static readonly Guid One = Guid.Parse("fbb1d2d9-48ea-489f-8e54-fa7396a51667");
    private static readonly Guid Two = Guid.Parse("11111111-48ea-489f-8e54-fa7396a51667");

    private readonly string root = Directory.CreateTempSubdirectory("litt-sync-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Leaves_it_alone_where_nothing_changed()
    {
        var folder = new SyncFolder(root);

        Assert.True(folder.Write("Content", "a", Item(One, "A"), Shape).Changed);
        Assert.False(folder.Write("Content", "a", Item(One, "A"), Shape).Changed);
        Assert.False(new SyncFolder(root).Write("Content", "a", Item(One, "A"), Shape).Changed);
    }

    [Fact]
    public void Leaves_the_name_to_who_had_it_first()
    {
        var folder = new SyncFolder(root);
        folder.Write("Content", "a", Item(Two, "A"), Shape);

        folder.Write("Content", "a", Item(One, "A"), Shape);

        Assert.Equal(["a.config", "a_1hjld45k.config"], Names());
        Assert.False(new SyncFolder(root).Write("Content", "a", Item(One, "A"), Shape).Changed);
    }

    [Fact]
    public void Leaves_a_mark_at_the_old_name_of_a_renamed_item()
    {
        var folder = new SyncFolder(root);
        folder.Write("Content", "a", Item(One, "A"), Shape);

        folder.Write("Content", "b", Item(One, "B"), Shape);

        Assert.Equal(["a.config", "b.config"], Names());
        Assert.Equal("Rename", Root("a").Attr("Change"));
        Assert.Equal("B", Root("b").Attr("Alias"));
    }

    [Fact]
    public void Leaves_a_mark_in_the_place_of_a_removed_item()
    {
        var folder = new SyncFolder(root);
        folder.Write("Content", "a", Item(One, "A"), Shape);

        folder.Remove("Content", One, "A", "a", 2);

        Assert.Equal($"<Empty Key=\"{One}\" Alias=\"A\" Change=\"Delete\" Level=\"2\" />", Root("a").ToString());
    }

    [Fact]
    public void Takes_the_name_of_an_item_that_is_gone()
    {
        var folder = new SyncFolder(root);
        folder.Write("Content", "a", Item(One, "A"), Shape);
        folder.Remove("Content", One, "A", "a");

        folder.Write("Content", "a", Item(Two, "A"), Shape);

        Assert.Equal(["a.config"], Names());
        Assert.Equal(Two, Root("a").KeyAttr());
    }

    [Fact]
    public void Sees_files_that_somebody_else_added()
    {
        var folder = new SyncFolder(root);
        folder.Write("Content", "a", Item(One, "A"), Shape);
        new SyncFolder(root).Write("Content", "b", Item(Two, "B"), Shape);

        Assert.NotNull(folder.Find("Content", Two));
    }

    [Fact]
    public void Sees_that_somebody_else_removed_files_and_the_whole_folder()
    {
        var folder = new SyncFolder(root);
        var below = Path.Combine(root, "Content", "below");
        folder.Write("Content", "a", Item(One, "A"), Shape);
        Directory.CreateDirectory(below);
        File.Move(Path.Combine(root, "Content", "a.config"), Path.Combine(below, "a.config"));
        Assert.NotNull(folder.Find("Content", One));

        File.Delete(Path.Combine(below, "a.config"));
        Assert.Null(folder.Find("Content", One));

        folder.Write("Content", "a", Item(One, "A"), Shape);
        Directory.Delete(root, recursive: true);
        Assert.Null(folder.Find("Content", One));
        folder.Write("Content", "a", Item(One, "A"), Shape);
        Assert.Equal(["a.config"], Names());
    }

    [Fact]
    public void Leaves_a_file_where_it_lies_and_as_it_is_called_for_its_key()
    {
        var folder = new SyncFolder(root);
        var path = Path.Combine(root, "Content", "one", "two", $"{One}.config");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, SyncXml.Write(Item(One, "A")));
        Directory.CreateDirectory(Path.Combine(root, "Content"));
        File.WriteAllBytes(Path.Combine(root, "Content", "CamelCase.config"), SyncXml.Write(Item(Two, "A")));

        folder.Write("Content", "a", Item(One, "B"), Shape);
        folder.Write("Content", "camelcase", Item(Two, "B"), Shape);

        Assert.Equal(["CamelCase.config"], Names());
        Assert.Equal("B", SyncXml.Read(File.OpenRead(path)).Attr("Alias"));
    }

    [Fact]
    public void Keeps_what_it_does_not_know_and_how_lines_end()
    {
        Directory.CreateDirectory(Path.Combine(root, "Content"));
        var path = Path.Combine(root, "Content", "a.config");
        var old = Item(One, "A");
        old.Add(new XElement("Later", "x"));
        File.WriteAllBytes(path, SyncXml.Write(old, "\r\n"));

        new SyncFolder(root).Write("Content", "a", Item(One, "B"), Shape);

        var text = File.ReadAllText(path);
        Assert.Contains("<Later>x</Later>", text, StringComparison.Ordinal);
        Assert.Contains("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("")]
    [InlineData("\0\u0001\ufffd PNG")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><Content />")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><Content />")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"a\">]><Content Key=\"&a;\" />")]
    [InlineData("<Content Key=\"none\" />")]
    public void Does_not_overwrite_a_file_that_cannot_be_read(string text)
    {
        Directory.CreateDirectory(Path.Combine(root, "Content"));
        File.WriteAllText(Path.Combine(root, "Content", "a.config"), text);

        new SyncFolder(root).Write("Content", "a", Item(One, "A"), Shape);

        Assert.Equal(["a.config", "a_1hjld45k.config"], Names());
        Assert.Equal(text, File.ReadAllText(Path.Combine(root, "Content", "a.config")));
    }

    private static XElement Item(Guid key, string name) => new(
        "Content", new XAttribute("Key", key), new XAttribute("Alias", name), new XElement("Info", new XElement("Name", name)));

    private IEnumerable<string?> Names() =>
        Directory.EnumerateFiles(Path.Combine(root, "Content")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private XElement Root(string name) => SyncXml.Read(File.OpenRead(Path.Combine(root, "Content", name + ".config")));
}
