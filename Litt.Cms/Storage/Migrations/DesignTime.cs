using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Litt.Cms.Storage.Migrations;

/// <summary>Lets <c>dotnet ef migrations add</c> see the SQLite schema without starting the site.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCmsDbContext>
{
    public SqliteCmsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Lets <c>dotnet ef migrations add</c> see the SQL Server schema without starting the site.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCmsDbContext>
{
    public SqlServerCmsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerCmsDbContext>().UseSqlServer("Server=none").Options);
}
