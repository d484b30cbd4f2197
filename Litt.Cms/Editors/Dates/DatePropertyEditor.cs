using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.Dates;

/// <summary>What the editors of dates and times with an optional zone share; they differ in what part of the moment they show.</summary>
internal abstract class DatePropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    protected DatePropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    /// <summary>How .NET formats the part that is shown.</summary>
    protected abstract string Format { get; }

    protected override IConfigurationEditor CreateConfigurationEditor() => new DateConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<DateValueEditor>(Attribute!, Format);

    private sealed class DateConfigurationEditor(IIOHelper io) : ConfigurationEditor<DateTimeConfiguration>(io);
}

/// <summary>A date with time, without a zone.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeUnspecified, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeUnspecifiedPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io) : DatePropertyEditor(valueEditors, io)
{
    protected override string Format => "yyyy-MM-ddTHH:mm:ss";
}

/// <summary>A date with time in a zone.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeWithTimeZone, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeWithTimeZonePropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io) : DatePropertyEditor(valueEditors, io)
{
    protected override string Format => "yyyy-MM-ddTHH:mm:sszzz";
}

/// <summary>A date without time.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateOnlyPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io) : DatePropertyEditor(valueEditors, io)
{
    protected override string Format => "yyyy-MM-dd";
}

/// <summary>A time of the day.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.TimeOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TimeOnlyPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io) : DatePropertyEditor(valueEditors, io)
{
    protected override string Format => "HH:mm:ss";
}
