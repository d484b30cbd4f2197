using Litt.Cms.Hosting;
using Litt.Cms.Install;
using Litt.Cms.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Tests.Storage;

/// <summary>
/// All services of the site over an empty database of its own: a SQLite file, or a database on the SQL Server to which LITT_TEST_SQLSERVER is the
/// connection string. Nothing is installed, and nothing listens.
/// </summary>
public class StorageFixture : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("litt-storage-").FullName;
    private readonly WebApplication site;

    public StorageFixture()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Logging.ClearProviders();
        builder.AddSite();
        site = builder.Build();
        StaticServiceProvider.Instance = site.Services;
        Get<Schema>().Bring();
        Do<ILanguageRepository>(languages => languages.Save(new Language("en-US", "English (United States)") { IsDefault = true }));
    }

    /// <summary>The connection string to the SQL Server on which the tests are to run, if any.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable("LITT_TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

    public T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    /// <summary>Does something in a scope of its own, and commits it.</summary>
    public TResult Do<TService, TResult>(Func<TService, TResult> work)
        where TService : notnull
    {
        using var scope = Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return work(Get<TService>());
    }

    /// <summary>Does something in a scope of its own, and commits it.</summary>
    public void Do<TService>(Action<TService> work)
        where TService : notnull => Do<TService, bool>(service =>
    {
        work(service);
        return true;
    });

    /// <summary>Does something in a scope of its own, and commits it.</summary>
    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        using var scope = Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return await work(Get<TService>());
    }

    public IQuery<T> Query<T>() => Get<ICoreScopeProvider>().CreateQuery<T>();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (SqlServer is not null)
        {
            using var context = Get<CmsDatabase>().Open();
            context.Database.EnsureDeleted();
        }

        ((IDisposable)site).Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Litt:DataFolder"] = Path.Combine(folder, "data"),
        ["uSync:Settings:RootFolder"] = Path.Combine(folder, "uSync"),
        ["ConnectionStrings:umbracoDbDSN"] = SqlServer is { } server
            ? new SqlConnectionStringBuilder(server) { InitialCatalog = Path.GetFileName(folder) }.ToString()
            : $"Data Source={Path.Combine(folder, "site.db")}",
        ["ConnectionStrings:umbracoDbDSN_ProviderName"] = SqlServer is null ? DatabaseOptions.Sqlite : DatabaseOptions.SqlServer,
    };
}

/// <summary>A fact that only a SQL Server can show: skipped where there is none.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute()
    {
        if (StorageFixture.SqlServer is null)
            Skip = "LITT_TEST_SQLSERVER has no connection string.";
    }
}
