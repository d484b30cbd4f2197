using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Litt.Cms.Management.DataTypes;

/// <summary>One setting of a data type.</summary>
internal sealed record DataTypeValue(string Alias, RawJson Value = default);

/// <summary>A data type as the editor opens it, and as every property that uses it does.</summary>
internal sealed record DataTypeAnswer(
    Guid Id, string Name, string EditorAlias, string EditorUiAlias, bool IsDeletable, bool CanIgnoreStartNodes, IReadOnlyList<DataTypeValue> Values)
{
    public static DataTypeAnswer From(IDataType type, IConfigurationEditorJsonSerializer json) => new(
        type.Key,
        type.Name ?? string.Empty,
        type.EditorAlias,
        type.EditorUiAlias ?? string.Empty,
        type.IsDeletableDataType(),
        !type.IsBuildInDataType(),
        [
            .. (type.Editor?.GetConfigurationEditor().ToConfigurationEditor(type.ConfigurationData) ?? type.ConfigurationData)
                .Select(setting => new DataTypeValue(setting.Key, new(setting.Value is null ? null : json.Serialize(setting.Value)))),
        ]);
}

/// <summary>A data type where only its name and editor are needed.</summary>
internal sealed record DataTypeItem(string? EditorUiAlias, string EditorAlias, bool IsDeletable, string Name, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static DataTypeItem From(IDataType type) =>
        new(type.EditorUiAlias, type.EditorAlias, type.IsDeletableDataType(), type.Name ?? string.Empty, type.Key, []);
}

/// <summary>A data type, or a folder of data types, in the tree.</summary>
internal sealed record DataTypeTreeItem(
    string? EditorUiAlias, bool IsDeletable, bool IsFolder, bool NoAccess, string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren)
{
    public static DataTypeTreeItem From(TreeNode node, IDataType? type) => new(
        type?.EditorUiAlias, type?.IsDeletableDataType() ?? false, type is null, node.NoAccess, node.Name, node.Entity.Key, node.Parent, [], node.Entity.HasChildren);
}

/// <summary>The new state of a data type.</summary>
internal record SaveDataType(string Name, string EditorAlias, string EditorUiAlias, IReadOnlyList<DataTypeValue> Values)
{
    /// <summary>Settings without a value are not stored.</summary>
    public void CopyTo(IDataType type, IDataEditor editor, IConfigurationEditorJsonSerializer json)
    {
        Dictionary<string, object> settings = [];
        foreach (var value in Values)
        {
            if (value.Value.Text is { } text && json.Deserialize<object>(text) is { } setting)
                settings[value.Alias] = setting;
        }

        type.Name = Name;
        type.EditorUiAlias = EditorUiAlias;
        type.Editor = editor;
        type.DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType);
        type.ConfigurationData = editor.GetConfigurationEditor().FromConfigurationEditor(settings);
    }
}

/// <summary>A new data type.</summary>
internal sealed record CreateDataType(
    string Name, string EditorAlias, string EditorUiAlias, IReadOnlyList<DataTypeValue> Values, Reference? Parent = null, Guid? Id = null)
    : SaveDataType(Name, EditorAlias, EditorUiAlias, Values);
