using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using File = System.IO.File;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of templates, and developers of their files.</summary>
public sealed class StoringTemplates : IDisposable
{
    private readonly TreeDatabase database = new();

    [Fact]
    public void Gives_back_what_was_saved()
    {
        var layout = Add("layout", "<html>");
        var page = Add("page", "@{ Layout = \"layout.cshtml\"; }", layout);

        var read = database.Do((ITemplateRepository templates) => templates.Get("PAGE"))!;

        Assert.Equal((page.Id, page.Key, "page", "The page"), (read.Id, read.Key, read.Alias, read.Name));
        Assert.Equal($"-1,{layout.Id},{page.Id}", read.Path);
        Assert.Equal(("layout", false), (read.LayoutTemplateAlias, read.IsLayoutTemplate));
        Assert.Equal("@{ Layout = \"layout.cshtml\"; }", read.Content);
        Assert.True(database.Do((ITemplateRepository templates) => templates.Get(layout.Key))!.IsLayoutTemplate);
        Assert.False(read.IsDirty());
        Assert.False(page.IsDirty());
        Assert.Equal(read.Content, File.ReadAllText(View("page")));
    }

    [Fact]
    public void Leaves_the_file_alone_where_only_white_space_at_the_ends_differs()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(View("page"))!);
        File.WriteAllText(View("page"), "\n<p>as the developer wrote it</p>\n");
        var written = File.GetLastWriteTimeUtc(View("page"));

        Add("page", "<p>as the developer wrote it</p>");

        Assert.Equal("\n<p>as the developer wrote it</p>\n", File.ReadAllText(View("page")));
        Assert.Equal(written, File.GetLastWriteTimeUtc(View("page")));
    }

    [Fact]
    public void Moves_the_file_with_the_alias()
    {
        var page = Add("page", "<p>text</p>");

        database.Do<ITemplateRepository>(templates =>
        {
            var read = templates.Get(page.Id)!;
            read.Alias = "article";
            templates.Save(read);
        });

        Assert.False(File.Exists(View("page")));
        Assert.Equal("<p>text</p>", File.ReadAllText(View("article")));
        Assert.Equal("<p>text</p>", database.Do((ITemplateRepository templates) => templates.Get("article"))!.Content);
    }

    [Fact]
    public void Moves_what_is_below_with_the_layout()
    {
        var outer = Add("outer", "o");
        var inner = Add("inner", "i");
        var page = Add("page", "p", inner);

        database.Do<ITemplateRepository>(templates =>
        {
            var read = (Template)templates.Get(inner.Id)!;
            read.LayoutTemplateId = new Lazy<int>(outer.Id);
            read.LayoutTemplateAlias = "outer";
            templates.Save(read);
        });

        database.Do<ITemplateRepository>(templates =>
        {
            Assert.Equal($"-1,{outer.Id},{inner.Id},{page.Id}", templates.Get(page.Id)!.Path);
            Assert.Equal(["inner", "page"], templates.GetDescendants(outer.Id).Select(template => template.Alias));
            Assert.Equal(["inner"], templates.GetChildren(outer.Id).Select(template => template.Alias));
            Assert.Equal(["outer"], templates.GetChildren(-1).Select(template => template.Alias));
            Assert.Equal(["outer", "page"], templates.GetAll("Outer", "page").Select(template => template.Alias));
            Assert.Equal([page.Id], templates.GetMany(page.Key).Select(template => template.Id));
        });
    }

    [Fact]
    public void Leaves_documents_without_template_when_it_is_deleted()
    {
        var page = Add("page", "p");
        var document = database.AddDocument("home", database.AddType("page"), state: content => content.TemplateId = page.Id);

        database.Do<ITemplateRepository>(templates => templates.Delete(page));

        Assert.False(database.Do((ITemplateRepository templates) => templates.Exists(page.Id)));
        Assert.False(File.Exists(View("page")));
        Assert.Null(database.Do((IScopeAccessor scope) => scope.Reading.Set<ContentRow>().AsNoTracking().Single(content => content.NodeId == document.Id).TemplateId));
    }

    [Fact]
    public void Reads_and_writes_files_as_they_are()
    {
        Add("page", "p");

        database.Do<ITemplateRepository>(templates =>
        {
            templates.SetFileContent("other.cshtml", new MemoryStream("abc"u8.ToArray()));
            Assert.Equal(3, templates.GetFileSize("other.cshtml"));
            Assert.Equal(-1, templates.GetFileSize("none.cshtml"));
            Assert.Equal(0, templates.GetFileContentStream("none.cshtml").Length);
            using var reader = new StreamReader(templates.GetFileContentStream("page.cshtml"));
            Assert.Equal("p", reader.ReadToEnd());
        });
    }

    public void Dispose() => database.Dispose();

    private string View(string alias) => Path.Combine(database.Folder, "Views", alias + ".cshtml");

    private Template Add(string alias, string content, Template? layout = null)
    {
        var template = new Template(database.Get<IShortStringHelper>(), "The " + alias, alias) { Content = content, Key = Guid.NewGuid() };
        if (layout is not null)
            (template.LayoutTemplateId, template.LayoutTemplateAlias) = (new Lazy<int>(layout.Id), layout.Alias);
        database.Do<ITemplateRepository>(templates => templates.Save(template));
        return template;
    }
}
