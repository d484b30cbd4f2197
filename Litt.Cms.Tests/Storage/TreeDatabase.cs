using Litt.Cms.Editors.Serialization;
using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using File = System.IO.File;

namespace Litt.Cms.Tests.Storage;

/// <summary>A database of its own for one test, with nodes put straight into it, and no site around it.</summary>
internal sealed class TreeDatabase : IDisposable
{
    // Making the tables takes longer than most tests.
    private static byte[]? prepared;

    private readonly ServiceProvider services;

    public TreeDatabase()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IEventAggregator>(provider => new EventAggregator(type => provider.GetService(type)!))
            .AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()))
            .AddSingleton<IDefaultViewContentProvider, DefaultViewContentProvider>()
            .AddSingleton<IIOHelper>(new IOHelperLinux(Hosting(Folder)))
            .AddSingleton(Hosting(Folder))
            .AddSingleton(Options.Create(new GlobalSettings()))
            .AddSingleton<FileSystems>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IJsonSerializer, ValueJsonSerializer>()
            .AddSingleton(Mock.Of<IOptionsMonitor<DictionarySettings>>(monitor => monitor.CurrentValue == new DictionarySettings { EnableValueSearch = true }))
            .AddStorage(Database(Folder))
            .BuildServiceProvider();
        if (SqlServer is null && prepared is not null)
        {
            File.WriteAllBytes(SqliteFile(Folder), prepared);
            return;
        }

        Prepare();
        if (SqlServer is null)
            prepared = File.ReadAllBytes(SqliteFile(Folder));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("litt-trees-").FullName;

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

    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        using var scope = Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return await work(Get<TService>());
    }

    public Language AddLanguage(string isoCode, Action<Language>? change = null)
    {
        var language = new Language(isoCode, isoCode);
        change?.Invoke(language);
        Do<ILanguageRepository>(languages => languages.Save(language));
        return language;
    }

    public NodeRow AddNode(NodeKind kind, string name, NodeRow? parent = null, Action<NodeRow>? change = null)
    {
        var row = new NodeRow
        {
            Key = Guid.NewGuid(),
            Kind = kind,
            ParentId = parent?.Id ?? Constants.System.Root,
            Level = (parent?.Level ?? 0) + 1,
            Path = "",
            Name = name,
            CreateDate = DateTime.UtcNow,
            UpdateDate = DateTime.UtcNow,
        };
        change?.Invoke(row);
        Insert(row);
        row.Path = $"{parent?.Path ?? "-1"},{row.Id}";
        Do<IScopeAccessor>(scope => scope.Writing.Set<NodeRow>().Where(node => node.Id == row.Id).ExecuteUpdate(set => set.SetProperty(node => node.Path, row.Path)));
        return row;
    }

    public NodeRow AddDocument(string name, NodeRow type, NodeRow? parent = null, Action<NodeRow>? change = null, Action<ContentRow>? state = null)
    {
        var node = AddNode(NodeKind.Document, name, parent, change);
        var content = new ContentRow { NodeId = node.Id, ContentTypeId = type.Id };
        state?.Invoke(content);
        Insert(content);
        return node;
    }

    public NodeRow AddType(string alias, ContentVariation variations = ContentVariation.Nothing, params List<PropertyDefinition> properties)
    {
        var node = AddNode(NodeKind.DocumentType, alias);
        Insert(new ContentTypeRow
        {
            NodeId = node.Id,
            Alias = alias,
            Definition = new TypeDefinition { Icon = "icon-" + alias, Variations = variations, Properties = properties }.ToJson(),
        });
        Do<TypeCaches>(caches => caches.TypesChange());
        return node;
    }

    public RelationType AddRelationType(string alias, bool isDependency = false, bool isBidirectional = false)
    {
        var type = new RelationType(alias, alias, isBidirectional, Constants.ObjectTypes.Document, Guid.Empty, isDependency);
        Do<IRelationTypeRepository>(repository => repository.Save(type));
        return type;
    }

    public Relation Relate(NodeRow parent, NodeRow child, IRelationType type, string? comment = null)
    {
        var relation = new Relation(parent.Id, child.Id, type) { Comment = comment };
        Do<IRelationRepository>(repository => repository.Save(relation));
        return relation;
    }

    public void Insert<TRow>(TRow row)
        where TRow : class => Do<IScopeAccessor>(scope =>
    {
        var context = scope.Writing;
        context.Insert(row, row is NodeRow { Id: not 0 });
        context.SaveAndForget();
    });

    public void Dispose()
    {
        if (SqlServer is not null)
        {
            using var context = services.GetRequiredService<CmsDatabase>().Open();
            context.Database.EnsureDeleted();
        }

        services.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private void Prepare()
    {
        using var context = services.GetRequiredService<CmsDatabase>().Open();
        context.Database.EnsureCreated();
        Insert(new NodeRow { Id = Constants.System.Root, Key = Guid.NewGuid(), Kind = NodeKind.Root, ParentId = Constants.System.Root, Path = "-1" });
        Insert(new NodeRow { Id = Constants.System.RecycleBinContent, Key = Constants.System.RecycleBinContentKey, Kind = NodeKind.RecycleBin, ParentId = Constants.System.Root, Path = "-1,-20" });
    }

    private static string SqliteFile(string folder) => Path.Combine(folder, "site.db");

    private static string? SqlServer => StorageFixture.SqlServer;

    private static DatabaseOptions Database(string folder) =>
        SqlServer is { } server
            ? new(DatabaseOptions.SqlServer, new SqlConnectionStringBuilder(server) { InitialCatalog = Path.GetFileName(folder) }.ToString(), TimeSpan.FromSeconds(5))
            : new(DatabaseOptions.Sqlite, new SqliteConnectionStringBuilder { DataSource = SqliteFile(folder), Pooling = false }.ToString(), TimeSpan.FromSeconds(5));

    private static IHostingEnvironment Hosting(string folder)
    {
        var hosting = new Mock<IHostingEnvironment>();
        hosting.Setup(environment => environment.MapPathContentRoot(It.IsAny<string>())).Returns((string path) => Path.Combine(folder, path.TrimStart('~', '/')));
        hosting.Setup(environment => environment.MapPathWebRoot(It.IsAny<string>())).Returns((string path) => Path.Combine(folder, "wwwroot", path.TrimStart('~', '/')));
        hosting.Setup(environment => environment.LocalTempPath).Returns(Path.Combine(folder, "temp"));
        hosting.Setup(environment => environment.ToAbsolute(It.IsAny<string>())).Returns((string path) => path.TrimStart('~'));
        return hosting.Object;
    }
}
