using Litt.Cms.Storage;
using Litt.Cms.Storage.Items;
using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Storage;

/// <summary>Queries that each database words in its own way become Transact-SQL. No server is asked.</summary>
public sealed class QueriesForSqlServer : IDisposable
{
    private readonly SqlServerCmsDbContext context = new(new DbContextOptionsBuilder<SqlServerCmsDbContext>().UseSqlServer("Server=none").Options);

    [Theory]
    [InlineData("name", null)]
    [InlineData("name", "da-DK")]
    [InlineData("sortOrder", null)]
    [InlineData("owner", null)]
    [InlineData("updater", null)]
    [InlineData("contentTypeAlias", null)]
    [InlineData("published", null)]
    public void Order_and_page_content(string by, string? culture) =>
        IsTransactSql(Items.Ordered(context, Ordering.By(by, culture: culture)).Skip(10).Take(5));

    [Fact]
    public void Find_content_by_what_core_asks()
    {
        var ids = new[] { 1, 2 };
        var query = new Query<IContent>()
            .Where(page => page.Path.SqlStartsWith("-1,5,", TextColumnType.NVarchar) && page.Trashed == false)
            .Where(page => page.Name!.Contains("50%_[x]") || ids.Contains(page.ContentTypeId))
            .WhereIn(page => page.Id, ids);

        IsTransactSql(Item.Columns(null).Apply(Items, query));
        IsTransactSql(Item.Columns("da-DK").Apply(Items, query));
    }

    [Fact]
    public void Find_values_of_properties() =>
        IsTransactSql(context.Set<VersionRow>().Where(version => version.Data.Contains("{\"p\":5,")).Concat(context.Set<VersionRow>().Where(version => version.Data.Contains("{\"p\":6,"))));

    [Fact]
    public void Find_versions_in_a_culture()
    {
        var path = "$.names.\"da-DK\".name";
        IsTransactSql(context.Set<VersionRow>().Where(version => CmsDbContext.JsonText(version.Data, path) != null));
    }

    public void Dispose() => context.Dispose();

    private IQueryable<Item> Items => context.Set<NodeRow>()
        .Where(node => node.Kind == NodeKind.Document)
        .Join(context.Set<ContentRow>(), node => node.Id, content => content.NodeId, (node, content) => new Item { Node = node, Content = content });

    private static void IsTransactSql(IQueryable query)
    {
        using var text = new StringReader(query.ToQueryString());
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
    }
}
