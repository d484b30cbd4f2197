using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of the segments, aliases, former addresses and hostnames of documents.</summary>
public sealed class StoringAddresses : IDisposable
{
    private readonly TreeDatabase database = new();
    private readonly NodeRow type;
    private readonly NodeRow home;

    public StoringAddresses()
    {
        type = database.AddType("page");
        home = database.AddDocument("home", type);
    }

    [Fact]
    public void Keeps_of_a_document_the_segments_that_were_saved_last()
    {
        var english = database.AddLanguage("en-US");
        var other = database.AddDocument("other", type);
        Save(Segment(home, english.Id, "home"), Segment(home, english.Id, "home", isDraft: true), Segment(other, null, "other"));

        Save(Segment(home, english.Id, "start"), Segment(home, english.Id, "home", isPrimary: false));

        Assert.Equal(
            [(home.Key, "home", false), (other.Key, "other", true), (home.Key, "start", true)],
            database.Do((IDocumentUrlRepository urls) => urls.GetAll()).OrderBy(url => url.UrlSegment).Select(url => (url.DocumentKey, url.UrlSegment, url.IsPrimary)));
        database.Do<IDocumentUrlRepository>(urls => urls.DeleteByDocumentKey([home.Key]));
        Assert.Equal("other", Assert.Single(database.Do((IDocumentUrlRepository urls) => urls.GetAll())).UrlSegment);
    }

    [Fact]
    public void Reads_the_aliases_that_editors_wrote()
    {
        var alias = new PropertyDefinition { Id = 7, Key = Guid.NewGuid(), Alias = Constants.Conventions.Content.UrlAlias, Name = "Aliases", DataTypeId = 1 };
        var aliased = database.AddType("aliased", properties: alias);
        var document = database.AddDocument("document", aliased);
        var version = new VersionRow { NodeId = document.Id, Current = true, Data = new VersionData { Values = [StoredValue.Of(7, null, null, "old/page, older"), StoredValue.Of(8, null, null, "text")] }.ToJson() };
        database.Insert(version);
        database.Do<IScopeAccessor>(scope => scope.Writing.Set<ContentRow>().Where(row => row.NodeId == document.Id).ExecuteUpdate(set => set.SetProperty(row => row.CurrentVersionId, version.Id)));

        var raw = Assert.Single(database.Do((IDocumentUrlAliasRepository aliases) => aliases.GetAllDocumentUrlAliases()));
        database.Do<IDocumentUrlAliasRepository>(aliases => aliases.Save([new() { DocumentKey = document.Key, LanguageId = null, Alias = "old/page" }]));

        Assert.Equal((document.Key, (int?)null, "old/page, older"), (raw.DocumentKey, raw.LanguageId, raw.AliasValue));
        Assert.Equal("old/page", Assert.Single(database.Do((IDocumentUrlAliasRepository aliases) => aliases.GetAll())).Alias);
        database.Do<IDocumentUrlAliasRepository>(aliases => aliases.DeleteAll());
        Assert.Empty(database.Do((IDocumentUrlAliasRepository aliases) => aliases.GetAll()));
    }

    [Fact]
    public void Redirects_to_the_document_that_had_the_address_last()
    {
        var other = database.AddDocument("other", type, home);
        Redirect("/old", home, null, -2);
        var newest = Redirect("/old", other, null, -1);
        var danish = Redirect("/old", home, "da-DK", -3);

        database.Do<IRedirectUrlRepository>(redirects =>
        {
            Assert.Equal((newest.Key, other.Id), (redirects.GetMostRecentUrl("/old")!.Key, redirects.GetMostRecentUrl("/old")!.ContentId));
            Assert.Equal(danish.Key, redirects.GetMostRecentUrl("/old", "da-DK")!.Key);
            Assert.Equal(newest.Key, redirects.GetMostRecentUrl("/old", "en-US")!.Key);
            Assert.Equal(danish.Key, redirects.Get("/old", home.Key, "da-DK")!.Key);
            Assert.Null(redirects.GetMostRecentUrl("/OLD/"));
            Assert.Equal(2, redirects.GetContentUrls(home.Key).Count());
        });
    }

    [Fact]
    public void Pages_and_searches_redirects()
    {
        var other = database.AddDocument("other", type, home);
        var elsewhere = database.AddDocument("elsewhere", type);
        Redirect("/about_us", home, null, -3);
        Redirect("/aboutXus", other, null, -2);
        var last = Redirect("/contact", elsewhere, null, -1);

        database.Do<IRedirectUrlRepository>(redirects =>
        {
            Assert.Equal("/contact", Assert.Single(redirects.GetAllUrls(0, 1, out var total)).Url);
            Assert.Equal(3, total);
            Assert.Equal(["/about_us"], redirects.SearchUrls("OUT_U", 0, 10, out _).Select(redirect => redirect.Url));
            Assert.Equal(["/aboutXus", "/about_us"], redirects.GetAllUrls(home.Id, 0, 10, out _).Select(redirect => redirect.Url));
            redirects.Delete(last.Key);
            Assert.False(redirects.Exists(last.Key));
            redirects.DeleteContentUrls(other.Key);
            Assert.Equal(["/about_us"], redirects.GetMany().Select(redirect => redirect.Url));
        });
    }

    [Fact]
    public void Knows_the_hostnames_of_documents()
    {
        var english = database.AddLanguage("en-US");
        var host = new UmbracoDomain("litt.example") { LanguageId = english.Id, RootContentId = home.Id, SortOrder = 1 };
        var wildcard = new UmbracoDomain("*" + home.Id) { LanguageId = english.Id, RootContentId = home.Id, SortOrder = -1 };

        database.Do<IDomainRepository>(domains =>
        {
            domains.Save(host);
            domains.Save(wildcard);
            Assert.Throws<System.Data.DuplicateNameException>(() => domains.Save(new UmbracoDomain("LITT.example")));
        });

        database.Do<IDomainRepository>(domains =>
        {
            Assert.Equal([wildcard.Id, host.Id], domains.GetAll(includeWildcards: true).Select(domain => domain.Id));
            Assert.Equal([host.Id], domains.GetAssignedDomains(home.Id, includeWildcards: false).Select(domain => domain.Id));
            Assert.Equal(("en-US", english.Id, home.Id), (domains.GetByName("Litt.Example")!.LanguageIsoCode, domains.Get(host.Id)!.LanguageId, domains.Get(host.Id)!.RootContentId));
            Assert.True(domains.Exists("litt.example"));
            Assert.Equal("en-US", host.LanguageIsoCode);
            Assert.False(host.IsDirty());
        });
    }

    [Fact]
    public void Loses_all_addresses_with_the_document()
    {
        Save(Segment(home, null, "home"));
        Redirect("/old", home, null, -1);
        database.Do<IDomainRepository>(domains => domains.Save(new UmbracoDomain("litt.example") { RootContentId = home.Id }));
        Assert.Single(database.Do((IDomainRepository domains) => domains.GetAll(includeWildcards: true)));

        database.Do<IScopeAccessor>(scope => scope.Writing.DeleteNodes(scope.Writing.Set<NodeRow>().Where(node => node.Id == home.Id)));

        Assert.Empty(database.Do((IDocumentUrlRepository urls) => urls.GetAll()));
        Assert.Equal(0, database.Do((IRedirectUrlRepository redirects) => redirects.Count(null)));
        Assert.Empty(database.Do((IDomainRepository domains) => domains.GetAll(includeWildcards: true)));
    }

    public void Dispose() => database.Dispose();

    private void Save(params PublishedDocumentUrlSegment[] segments) => database.Do<IDocumentUrlRepository>(urls => urls.Save(segments));

    private static PublishedDocumentUrlSegment Segment(NodeRow document, int? languageId, string segment, bool isDraft = false, bool isPrimary = true) =>
        new() { DocumentKey = document.Key, LanguageId = languageId, UrlSegment = segment, IsDraft = isDraft, IsPrimary = isPrimary };

    private RedirectUrl Redirect(string url, NodeRow document, string? culture, int hours)
    {
        var redirect = new RedirectUrl { Key = Guid.NewGuid(), Url = url, ContentKey = document.Key, Culture = culture, CreateDateUtc = DateTime.UtcNow.AddHours(hours) };
        database.Do<IRedirectUrlRepository>(redirects => redirects.Save(redirect));
        return redirect;
    }
}
