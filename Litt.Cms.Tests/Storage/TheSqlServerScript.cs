using Litt.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Litt.Cms.Tests.Storage;

public sealed class TheSqlServerScript
{
    [Fact]
    public void Is_valid_transact_sql()
    {
        using var context = new SqlServerCmsDbContext(new DbContextOptionsBuilder<SqlServerCmsDbContext>().UseSqlServer("Server=none").Options);
        using var script = new StringReader(context.Database.GenerateCreateScript());

        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(script, out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.NotEmpty(parsed.Batches.SelectMany(batch => batch.Statements).OfType<CreateTableStatement>());
    }
}
