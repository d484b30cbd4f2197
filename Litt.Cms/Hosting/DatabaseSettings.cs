using System.Runtime.CompilerServices;
using Litt.Cms.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Hosting;

/// <summary>Reads where the database is from Umbraco's own settings, ConnectionStrings:umbracoDbDSN and umbracoDbDSN_ProviderName.</summary>
internal static class DatabaseSettings
{
    private const string Name = "ConnectionStrings:umbracoDbDSN";

    /// <exception cref="StartException">The settings are wrong; the message names them.</exception>
    public static DatabaseOptions Read(IConfiguration configuration, SiteFolders folders)
    {
        var connection = configuration[Name];
        var provider = configuration[Name + ConnectionStrings.ProviderNamePostfix];
        if (string.IsNullOrWhiteSpace(connection))
            throw new StartException($"The setting {Name} is missing: it says where the database is.");
        if (provider is not (DatabaseOptions.Sqlite or DatabaseOptions.SqlServer))
            throw new StartException($"The setting {Name}{ConnectionStrings.ProviderNamePostfix} must be {DatabaseOptions.Sqlite} or {DatabaseOptions.SqlServer}, not '{provider}'.");
        return new DatabaseOptions(provider, Complete(provider, connection, folders), LockTimeout(configuration));
    }

    private static string Complete(string provider, string connection, SiteFolders folders)
    {
        try
        {
            return provider == DatabaseOptions.SqlServer ? CompleteSqlServer(connection) : CompleteSqlite(connection, folders);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The exception may quote the connection string, which may hold a password.
            throw new StartException($"The setting {Name} is not a connection string for {provider}.");
        }
    }

    // By itself, so that the driver is not loaded where SQLite is used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string CompleteSqlServer(string connection) => new SqlConnectionStringBuilder(connection).ConnectionString;

    private static string CompleteSqlite(string connection, SiteFolders folders)
    {
        var builder = new SqliteConnectionStringBuilder(connection.Replace(ConnectionStrings.DataDirectoryPlaceholder, folders.Data, StringComparison.OrdinalIgnoreCase));
        // A shared cache brings locks on tables among readers and the writer of one process.
        builder.Cache = SqliteCacheMode.Private;
        builder.DataSource = Path.GetFullPath(builder.DataSource, folders.Data);
        return builder.ConnectionString;
    }

    private static TimeSpan LockTimeout(IConfiguration configuration) =>
        configuration.GetSection("Umbraco:CMS:Global").Get<GlobalSettings>()?.DistributedLockingReadLockDefaultTimeout ?? TimeSpan.FromMinutes(1);
}
