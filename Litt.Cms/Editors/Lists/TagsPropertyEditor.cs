using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Lists;

/// <summary>Tags of a group, stored as a JSON list or separated by commas, as the data type says.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Tags, ValueEditorIsReusable = true)]
internal sealed class TagsPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public TagsPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io, TagPropertyIndexValueFactory index)
        : base(valueEditors)
    {
        _io = io;
        PropertyIndexValueFactory = index;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; }

    protected override IConfigurationEditor CreateConfigurationEditor() => new TagConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TagsValueEditor>(Attribute!);

    internal sealed class TagsValueEditor(
        IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute)
        : DataValueEditor(shortStrings, json, io, attribute), IDataValueTags
    {
        private readonly IJsonSerializer _json = json;

        public override IValueRequiredValidator RequiredValidator => new RequiredListValidator();

        public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
        {
            var group = (dataTypeConfiguration as TagConfiguration)?.Group is { Length: > 0 } configured ? configured : new TagConfiguration().Group;
            return Read(value).Select(text => new Tag { Group = group, Text = text, LanguageId = languageId });
        }

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            string[] tags = [.. TextList.Sent(editorValue.Value).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct()];
            return IsCsv(editorValue.DataTypeConfiguration)
                ? tags.Length == 0 ? null : string.Join(',', tags)
                : TextList.Store(tags, _json);
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment));

        private string[] Read(object? value) => value?.ToString() is { } text && !text.StartsWith('[')
            ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : TextList.Stored(value, _json);

        private static bool IsCsv(object? configuration) => configuration is TagConfiguration { StorageType: TagsStorageType.Csv };
    }
}
