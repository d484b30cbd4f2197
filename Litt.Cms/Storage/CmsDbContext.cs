using Litt.Cms.Storage.Items;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Litt.Cms.Storage;

/// <summary>The database as EF Core sees it. The rows configure themselves, each in its own file in Rows/.</summary>
internal abstract class CmsDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Name of the collation that a text column gets which Umbraco compares without regard to case.</summary>
    public abstract string CaseInsensitiveCollation { get; }

    /// <summary>Is told which items are changed through this context; null where nobody wants to know.</summary>
    public TransactionItems? Items { get; set; }

    /// <summary>What the database calls <see cref="JsonText"/>.</summary>
    protected abstract string JsonTextFunction { get; }

    /// <summary>In queries: a text within a JSON column.</summary>
    /// <param name="json">The column.</param>
    /// <param name="path">For instance $."en-US".name</param>
    public static string? JsonText(string? json, string path) =>
        throw new NotSupportedException($"{nameof(CmsDbContext)}.{nameof(JsonText)} can be used in queries only.");

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (Items is null)
            return base.SaveChanges(acceptAllChangesOnSuccess);
        var rows = ChangeTracker.Entries().Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(row => (row.State, row.Entity)).ToList();
        // They were looked for just now.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
            if (rows.Count > 0)
                Items.Wrote();
            // What is deleted may take rows of other tables along.
            if (rows.Any(row => row.State == EntityState.Deleted))
                Items.ChangeMore();
            foreach (var id in rows.Select(row => NodeIdOf(row.Entity)).OfType<int>())
                Items.Change(id);
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Items?.ChangeMore();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CmsDbContext).Assembly);
        modelBuilder.UseOpenIddict();
        modelBuilder.HasDbFunction(typeof(CmsDbContext).GetMethod(nameof(JsonText))!).HasName(JsonTextFunction).IsBuiltIn();
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (property.FindAnnotation(RowConventions.CaseInsensitive) is not null)
                property.SetCollation(CaseInsensitiveCollation);
            property.RemoveAnnotation(RowConventions.CaseInsensitive);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <summary>Of which item a row is a part: rows of other tables, added or changed, leave items as they are.</summary>
    private static int? NodeIdOf(object row) => row switch
    {
        NodeRow node => node.Id,
        ContentRow content => content.NodeId,
        VersionRow version => version.NodeId,
        _ => null,
    };

    /// <summary>Umbraco keeps all its dates in UTC; databases forget the kind.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

/// <summary>The database in one SQLite file.</summary>
internal sealed class SqliteCmsDbContext(DbContextOptions<SqliteCmsDbContext> options) : CmsDbContext(options)
{
    public override string CaseInsensitiveCollation => "NOCASE";

    protected override string JsonTextFunction => "json_extract";
}

/// <summary>The database on a SQL Server.</summary>
internal sealed class SqlServerCmsDbContext(DbContextOptions<SqlServerCmsDbContext> options) : CmsDbContext(options)
{
    public override string CaseInsensitiveCollation => "Latin1_General_100_CI_AS_SC_UTF8";

    protected override string JsonTextFunction => "JSON_VALUE";
}

/// <summary>What rows say about their columns beyond what EF Core has words for.</summary>
internal static class RowConventions
{
    internal const string CaseInsensitive = "Litt:CaseInsensitive";

    /// <summary>The column is compared and sorted without regard to case on every provider.</summary>
    public static PropertyBuilder<TValue> IsCaseInsensitive<TValue>(this PropertyBuilder<TValue> property) =>
        property.HasAnnotation(CaseInsensitive, true);
}
