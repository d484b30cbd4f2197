using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Litt.Cms.Editors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Editors;

/// <summary>The editors as the product registers them, on Core's own builder; the services that need a database are stand-ins.</summary>
internal sealed partial class EditorHost
{
    private static readonly Lazy<TypeLoader> Loader = new(() =>
    {
        var core = typeof(IDataEditor).Assembly;
        var finder = new TypeFinder(
            NullLogger<TypeFinder>.Instance, new DefaultUmbracoAssemblyProvider(core, NullLoggerFactory.Instance), null);
        return new TypeLoader(finder, NullLogger<TypeLoader>.Instance, [core]);
    });

    private readonly Dictionary<Guid, object> _configurations = [];

    public EditorHost(Action<IServiceCollection>? replace = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions();
        services.AddMemoryCache();
        var builder = Builder(services);
        builder.AddConfiguration();
        builder.AddEditors();
        builder.Build();
        AddStandIns(services);
        AddPublished(services);
        AddBlocks(services);
        replace?.Invoke(services);
        AddLooseStandIns(services);
        Services = services.BuildServiceProvider();
        Json = Services.GetRequiredService<IJsonSerializer>();
    }

    public IServiceProvider Services { get; }

    public IJsonSerializer Json { get; }

    public IDataEditor this[string alias] => Services.GetRequiredService<PropertyEditorCollection>()[alias]
        ?? throw new InvalidOperationException($"There is no editor {alias}.");

    /// <summary>What is stored of a value that the backoffice sends.</summary>
    public object? Store(string alias, string? sent, string configuration = "{}", object? current = null) =>
        this[alias].GetValueEditor(Configuration(alias, configuration))
            .FromEditor(new ContentPropertyData(Sent(sent), Configuration(alias, configuration)), current);

    /// <summary>What the backoffice gets of a stored value, as JSON.</summary>
    public JsonNode? Show(string alias, object? stored, string configuration = "{}")
    {
        var shown = this[alias].GetValueEditor(Configuration(alias, configuration)).ToEditor(Property(alias, stored, configuration));
        return JsonNode.Parse(Json.Serialize(shown));
    }

    /// <summary>The messages for a value that the backoffice sends.</summary>
    public string[] Messages(string alias, string? sent, string configuration = "{}", bool mandatory = false, string? pattern = null) =>
    [
        .. this[alias].GetValueEditor(Configuration(alias, configuration))
            .Validate(Sent(sent), mandatory, pattern, PropertyValidationContext.Empty())
            .Select(result => result.ErrorMessage ?? result.GetType().Name),
    ];

    /// <summary>The messages for what a data type of that editor says.</summary>
    public string[] ConfigurationMessages(string alias, string configuration)
    {
        var editor = this[alias].GetConfigurationEditor();
        var data = editor.FromDatabase(configuration, Services.GetRequiredService<IConfigurationEditorJsonSerializer>());
        return [.. editor.Validate(data).Select(result => result.ErrorMessage ?? result.GetType().Name)];
    }

    public string[] References(string alias, object? stored) => this[alias].GetValueEditor() is IDataValueReference references
        ? [.. references.GetReferences(stored).Select(reference => reference.Udi.ToString())]
        : [];

    public object? Sent(string? json) => json is null ? null : Json.Deserialize<object>(json);

    public object Configuration(string alias, string json)
    {
        var editor = this[alias].GetConfigurationEditor();
        var serializer = Services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        return editor.ToConfigurationObject(editor.FromDatabase(json, serializer), serializer);
    }

    public IProperty Property(string alias, object? stored, string configuration)
    {
        var editor = this[alias];
        var dataType = Guid.NewGuid();
        _configurations[dataType] = Configuration(alias, configuration);
        var type = new PropertyType(
            Services.GetRequiredService<IShortStringHelper>(), alias, ValueTypes.ToStorageType(editor.GetValueEditor().ValueType), true, "value")
        {
            DataTypeKey = dataType,
        };
        var property = new Property(type);
        property.SetValue(stored);
        return property;
    }

    private void AddStandIns(IServiceCollection services)
    {
        services.AddSingleton<IShortStringHelper>(
            new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings())));
        services.AddSingleton(Mock.Of<IHostingEnvironment>());
        services.AddSingleton<ILocalizedTextService>(English());
        services.AddSingleton<IDataTypeConfigurationCache>(new Configurations(_configurations));
        AddServicesWithData(services);
    }

    private static UmbracoBuilder Builder(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Umbraco:CMS:TypeFinder:AssembliesAcceptingLoadExceptions", "none")])
            .Build();
        services.AddSingleton<IConfiguration>(settings);
        return new UmbracoBuilder(services, settings, Loader.Value, NullLoggerFactory.Instance, new NoopProfiler(), AppCaches.NoCache);
    }

    private static LocalizedTextService English()
    {
        using var texts = typeof(IDataEditor).Assembly.GetManifestResourceStream("Umbraco.Cms.Core.EmbeddedResources.Lang.en_us.xml")!;
        var document = XDocument.Load(texts);
        return new LocalizedTextService(
            new Dictionary<CultureInfo, Lazy<XDocument>>
            {
                [CultureInfo.GetCultureInfo("en-US")] = new(() => document),
                [CultureInfo.CurrentUICulture] = new(() => document),
            },
            NullLogger<LocalizedTextService>.Instance);
    }

    private sealed class Configurations(Dictionary<Guid, object> configurations) : IDataTypeConfigurationCache
    {
        public T? GetConfigurationAs<T>(Guid key)
            where T : class => configurations.GetValueOrDefault(key) as T;

        public void ClearCache(IEnumerable<Guid> keys) => configurations.Clear();
    }
}
