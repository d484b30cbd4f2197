using System.Text.Json;
using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Data types: a property editor with its configuration, which is kept as it came.</summary>
internal sealed class DataTypes(
    IDataTypeService dataTypes,
    IDataTypeContainerService folderService,
    PropertyEditorCollection editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer json,
    IShortStringHelper strings) : ItemKind<IDataType>
{
    private readonly TypeFolders<IDataType> folders = new(folderService);

    public override string Folder => "DataTypes";

    public override string Element => "DataType";

    public override SyncShape Shape { get; } = SyncShape.Of("DataType Info Name EditorAlias EditorUIAlias Folder Config");

    public override Guid KeyInFiles(IDataType item) => item.Key;

    public override string FileName(IDataType item) => SyncNames.OfAlias(item.Name ?? string.Empty, strings);

    protected override async Task<IDataType?> FindAsync(SyncItem file) =>
        await dataTypes.GetAsync(file.Key) ?? await dataTypes.GetAsync(file.Alias);

    protected override Task<IDataType?> GetAsync(Guid key) => dataTypes.GetAsync(key);

    protected override Task<IEnumerable<IDataType>> GetAllAsync() => dataTypes.GetAllAsync();

    protected override async Task<XElement> WriteAsync(IDataType item, XElement? file)
    {
        var root = Root(item.Key, item.Name ?? string.Empty, item.Level);
        root.Add(
            new XElement("Info",
                new XElement("Name", item.Name),
                new XElement("EditorAlias", item.EditorAlias),
                new XElement("EditorUIAlias", item.EditorUiAlias),
                await folders.WriteAsync(item)),
            new XElement("Config", new XCData(SyncJson.Sorted(item.ConfigurationData))));
        return root;
    }

    protected override async Task SaveAsync(SyncItem file, IDataType? item, SyncRun run)
    {
        var info = file.Root.At("Info") ?? throw new SyncException("<Info> is missing", file.Root.LineOf());
        var editor = EditorOf(info, run);
        var configuration = ConfigurationOf(file.Root, editor);
        var folder = await folders.EnsureAsync(info.At("Folder"));

        var dataType = item ?? new DataType(editor, json, folder?.Id ?? Constants.System.Root) { Key = file.Key };
        dataType.Name = info.Required("Name");
        dataType.Editor = editor;
        dataType.EditorUiAlias = info.TextOrNull("EditorUIAlias") ?? dataType.EditorUiAlias ?? editor.Alias;
        dataType.ConfigurationData = configuration;
        if (editor is not MissingPropertyEditor)
            dataType.DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor(dataType.ConfigurationObject).ValueType);
        else if (item is null)
            dataType.DatabaseType = ValueStorageType.Ntext;
        if (item is null)
        {
            (await dataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey)).Granted();
            return;
        }
        if (item.ParentId != (folder?.Id ?? Constants.System.Root))
            (await dataTypes.MoveAsync(item, folder?.Key, Constants.Security.SuperUserKey)).Granted();
        (await dataTypes.UpdateAsync(dataType, Constants.Security.SuperUserKey)).Granted();
    }

    protected override async Task DeleteAsync(IDataType item) =>
        (await dataTypes.DeleteAsync(item.Key, Constants.Security.SuperUserKey)).Granted();

    /// <summary>The editor; where the site has no such one, what keeps its data types and values untouched until it has.</summary>
    private IDataEditor EditorOf(XElement info, SyncRun run)
    {
        var alias = info.Required("EditorAlias");
        if (editors.TryGet(alias, out var editor))
            return editor;
        run.Warn($"there is no property editor \"{alias}\": its values are kept as they are");
        return new MissingPropertyEditor(alias, valueEditors);
    }

    private IDictionary<string, object> ConfigurationOf(XElement root, IDataEditor editor)
    {
        var text = root.Text("Config");
        try
        {
            return editor.GetConfigurationEditor().FromDatabase(text, json);
        }
        catch (JsonException broken)
        {
            var line = root.At("Config")?.LineOf() + (int?)broken.LineNumber;
            throw new SyncException($"<Config> is not JSON: {broken.Message}", line);
        }
    }
}
