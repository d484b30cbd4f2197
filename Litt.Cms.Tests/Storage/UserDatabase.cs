using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Storage;

/// <summary>A database file of its own for one test, with the repositories of users.</summary>
internal sealed class UserDatabase : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"litt-users-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider services;

    public UserDatabase()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddOptions()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IEventAggregator>(provider => new EventAggregator(type => provider.GetService(type)!))
            .AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()))
            .AddStorage(new DatabaseOptions(DatabaseOptions.Sqlite, new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString(), TimeSpan.FromSeconds(5)))
            .BuildServiceProvider();
        using var context = services.GetRequiredService<CmsDatabase>().Open();
        context.Database.EnsureCreated();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Does something in a scope of its own, and commits it.</summary>
    public TResult Do<TService, TResult>(Func<TService, TResult> work)
        where TService : notnull
    {
        using var scope = Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return work(Get<TService>());
    }

    public void Do<TService>(Action<TService> work)
        where TService : notnull => Do<TService, bool>(service =>
    {
        work(service);
        return true;
    });

    public UserGroup AddGroup(string alias, Action<UserGroup>? change = null)
    {
        var group = new UserGroup(Get<IShortStringHelper>()) { Alias = alias, Name = alias };
        change?.Invoke(group);
        Do<IUserGroupRepository>(groups => groups.Save(group));
        return group;
    }

    public User AddUser(string name, Action<User>? change = null)
    {
        var user = new User(new GlobalSettings(), name, $"{name}@litt.example", $"{name}@litt.example", "hash");
        change?.Invoke(user);
        Do<IUserRepository>(users => users.Save(user));
        return user;
    }

    public LanguageRow AddLanguage(string code)
    {
        var row = new LanguageRow { Key = Guid.NewGuid(), IsoCode = code, CultureName = code };
        Do<IScopeAccessor>(scope =>
        {
            var context = scope.Writing;
            context.Add(row);
            context.SaveAndForget();
        });
        return row;
    }

    public NodeRow AddNode(NodeKind kind)
    {
        var row = new NodeRow { Key = Guid.NewGuid(), Kind = kind, ParentId = -1, Level = 1, Path = "-1", Name = "node" };
        Do<IScopeAccessor>(scope =>
        {
            var context = scope.Writing;
            context.Add(row);
            context.SaveAndForget();
        });
        return row;
    }

    public void DeleteNode(NodeRow row) => Do<IScopeAccessor>(scope => scope.Writing.Set<NodeRow>().Where(node => node.Id == row.Id).ExecuteDelete());

    public void Dispose()
    {
        services.Dispose();
        File.Delete(file);
    }
}
