using Litt.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Litt.Cms.Tests.Storage;

public sealed class TheSqlServerScript
{
    [Fact]
    public void Is_valid_transact_sql()
    {
        using var context = Open();
        using var script = new StringReader(context.GetService<IMigrator>().GenerateScript());

        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(script, out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.NotEmpty(parsed.Batches.SelectMany(batch => batch.Statements).OfType<CreateTableStatement>());
    }

    [Fact]
    public void Reaches_every_table_by_one_cascade_at_most()
    {
        using var context = Open();
        var cascades = context.Model.GetEntityTypes()
            .SelectMany(type => type.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .ToLookup(key => key.PrincipalEntityType, key => key.DeclaringEntityType);

        var reached = context.Model.GetEntityTypes().SelectMany(from => Below(from).Append(from).CountBy(to => to).Select(ways => (From: from.GetTableName(), To: ways.Key.GetTableName(), Ways: ways.Value)));

        Assert.DoesNotContain(reached, way => way.Ways > 1);

        IEnumerable<IEntityType> Below(IEntityType type) => cascades[type].SelectMany(next => Below(next).Prepend(next));
    }

    private static SqlServerCmsDbContext Open() => new(new DbContextOptionsBuilder<SqlServerCmsDbContext>().UseSqlServer("Server=none").Options);
}
