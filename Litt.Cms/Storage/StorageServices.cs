using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Storage;

/// <summary>Where the database is.</summary>
/// <param name="Provider">Umbraco's name of it: Microsoft.Data.Sqlite or Microsoft.Data.SqlClient.</param>
/// <param name="ConnectionString">Complete: without placeholders.</param>
/// <param name="LockTimeout">How long a writer waits for the writers before it.</param>
internal sealed record DatabaseOptions(string Provider, string ConnectionString, TimeSpan LockTimeout)
{
    public const string Sqlite = "Microsoft.Data.Sqlite";
    public const string SqlServer = "Microsoft.Data.SqlClient";
}

/// <summary>Registers the database, the scopes and Umbraco's repositories.</summary>
internal static class StorageServices
{
    /// <exception cref="ArgumentException">The provider is not one of the two that are supported.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseOptions database)
    {
        switch (database.Provider)
        {
            case DatabaseOptions.Sqlite:
                services.AddDbContext<SignInDbContext>(options => options.UseCmsSqlite(database.ConnectionString));
                services.AddPooledDbContextFactory<SqliteCmsDbContext>(options => options.UseCmsSqlite(database.ConnectionString));
                services.AddSingleton<CmsDatabase>(provider =>
                    new SqliteCmsDatabase(provider.GetRequiredService<IDbContextFactory<SqliteCmsDbContext>>(), database.LockTimeout));
                break;
            case DatabaseOptions.SqlServer:
                services.AddDbContext<SignInDbContext>(options => options.UseSqlServer(database.ConnectionString));
                services.AddPooledDbContextFactory<SqlServerCmsDbContext>(options => options.UseSqlServer(database.ConnectionString).AddInterceptors(BulkChanges.Instance));
                services.AddSingleton<CmsDatabase>(provider =>
                    new SqlServerCmsDatabase(provider.GetRequiredService<IDbContextFactory<SqlServerCmsDbContext>>(), database.LockTimeout));
                break;
            default:
                throw new ArgumentException($"'{database.Provider}' is not a database provider: use {DatabaseOptions.Sqlite} or {DatabaseOptions.SqlServer}.", nameof(database));
        }

        services.AddSingleton<ScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(provider => provider.GetRequiredService<ScopeProvider>());
        services.AddSingleton<IScopeAccessor>(provider => provider.GetRequiredService<ScopeProvider>());
        services.AddUserRepositories();
        services.AddTreeRepositories();
        services.AddSettingsRepositories();
        services.AddContentRepositories();
        services.AddRecordRepositories();
        return services;
    }

    /// <summary>SQLite as the site needs it: nothing lost when the power goes, and patient.</summary>
    public static DbContextOptionsBuilder UseCmsSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Instance, BulkChanges.Instance);

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static readonly SqlitePragmas Instance = new();

        private static readonly ConditionalWeakTable<sqlite3, object> Told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            // A connection that comes from the pool has kept them.
            if (connection is not SqliteConnection { Handle: { } handle } || !Told.TryAdd(handle, handle))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY;";
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
