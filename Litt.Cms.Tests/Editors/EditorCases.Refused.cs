namespace Litt.Cms.Tests.Editors;

/// <summary>What each editor refuses, with its message: values, and configurations.</summary>
internal static partial class EditorCases
{
    private const string ThreeOptions = """{"items":["a","b","Ærlig"],"multiple":true}""";

    private const string PickedImage = $$"""[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"{{Image}}","mediaTypeAlias":"Image"}]""";

    public static readonly RefusedValue[] Refused =
    [
        new("Umbraco.TextBox", """{"maxChars":5}""", "\"123456\"", "The string length exceeds the maximum length of 5 characters, 1 too many."),
        new("Umbraco.TextArea", """{"maxChars":"4"}""", "\"123456\"", "The string length exceeds the maximum length of 4 characters, 2 too many."),
        new("Umbraco.Integer", "{}", "\"many\"", "The value many is not a valid integer"),
        new("Umbraco.Integer", """{"min":2}""", "1", "The value 1 is less than the allowed minimum value of 2"),
        new("Umbraco.Integer", """{"max":2}""", "3", "The value 3 is greater than the allowed maximum value of 2"),
        new("Umbraco.Integer", """{"min":1,"step":2}""", "2", "The value 2 does not correspond with the configured step value of 2 and minimum value of 1"),
        new("Umbraco.Decimal", "{}", "\"many\"", "The value many is not a valid decimal"),
        new("Umbraco.Decimal", """{"min":2.5}""", "1.5", "The value 1.5 is less than the allowed minimum value of 2.5"),
        new("Umbraco.Decimal", """{"max":2.5}""", "3.5", "The value 3.5 is greater than the allowed maximum value of 2.5"),
        new("Umbraco.DateTime", "{}", "\"tomorrow\"", "The string value tomorrow cannot be parsed into a DateTime"),
        new("Umbraco.DateTimeUnspecified", "{}", """{"date":"tomorrow"}""", "#validation_invalidDate"),
        new("Umbraco.TimeOnly", "{}", """{"date":"noon"}""", "#validation_invalidDate"),
        new("Umbraco.MediaPicker3", """{"multiple":true,"validationLimit":{"min":2}}""", PickedImage, "Minimum 2 entries, requires <strong>1</strong> more."),
        new("Umbraco.MediaPicker3", """{"multiple":true,"validationLimit":{"max":0}}""", PickedImage, "Maximum 0 entries, you have entered <strong>1</strong> too many."),
        new("Umbraco.MediaPicker3", """{"filter":"c4b1efcf-a9d5-41c4-9621-e9d273b52a9c"}""", PickedImage, "The chosen media type is invalid."),
        new("Umbraco.MultiUrlPicker", """{"minNumber":2}""", """[{"type":"external","url":"/a"}]""", "Minimum 2 entries, requires <strong>1</strong> more."),
        new("Umbraco.MultiUrlPicker", """{"maxNumber":1}""", """[{"type":"external","url":"/a"},{"type":"external","url":"/b"}]""", "Maximum 1 entries, you have entered <strong>1</strong> too many."),
        new("Umbraco.EntityDataPicker", """{"validationLimit":{"min":3}}""", """{"ids":["1","2"]}""", "Minimum 3 entries, requires <strong>1</strong> more."),
        new("Umbraco.BlockList", """{"validationLimit":{"min":1}}""", NoBlocks, "Minimum 1 entries, requires <strong>1</strong> more."),
        new("Umbraco.BlockGrid", """{"validationLimit":{"min":1}}""", NoBlocks, "Minimum 1 entries, requires <strong>1</strong> more."),
        new("Umbraco.DateOnly", "{}", """{"date":"tomorrow"}""", "#validation_invalidDate"),
        new("Umbraco.DateTimeWithTimeZone", """{"timeZones":{"mode":"custom","timeZones":["Europe/Oslo"]}}""", """{"date":"2024-05-03T10:44:12+02:00","timeZone":"Mars"}""", "\"The value 'Mars' is not one of the available options."),
        new("Umbraco.DropDown.Flexible", ThreeOptions, """["a","x"]""", "\"The value 'x' is not one of the available options."),
        new("Umbraco.CheckBoxList", ThreeOptions, """["x","y"]""", "The values 'x, y' are not found in the the available options."),
        new("Umbraco.RadioButtonList", ThreeOptions, "\"x\"", "\"The value 'x' is not one of the available options."),
        new("Umbraco.ColorPicker", """{"items":[{"value":"ff0000","label":"Red"}]}""", """{"value":"#00ff00","label":"Green"}""", "The selected color '#00ff00' is not one of the available options."),
        new("Umbraco.EmailAddress", "{}", "\"nobody\"", "Invalid email"),
        new("Umbraco.MultipleTextstring", """{"min":2}""", """["one"]""", "The 1 item provided is less than the allowed minimum of 2"),
        new("Umbraco.MultipleTextstring", """{"min":3}""", """["one","two"]""", "The 2 items provided are less than the allowed minimum of 3"),
        new("Umbraco.MultipleTextstring", """{"max":1}""", """["one","two"]""", "The 2 items provided are greater than the allowed maximum of 1"),
        new("Umbraco.Slider", """{"minVal":1,"maxVal":5,"step":1}""", """{"from":0,"to":0}""", "The value 0 is less than the allowed minimum value of 1"),
        new("Umbraco.Slider", """{"minVal":1,"maxVal":5,"step":1}""", """{"from":6,"to":6}""", "The value 6 is greater than the allowed maximum value of 5"),
        new("Umbraco.Slider", """{"minVal":1,"maxVal":5,"step":2}""", """{"from":2,"to":2}""", "The value 2 does not correspond with the configured step value of 2 and minimum value of 1"),
        new("Umbraco.Slider", """{"maxVal":5}""", """{"from":1,"to":2}""", "The value 1,2 is not expected to contain a range"),
        new("Umbraco.Slider", """{"maxVal":5,"enableRange":true}""", """{"from":3,"to":2}""", "The value 3,2 is not expected to have a to value less than the from value"),
        new("Umbraco.Slider", """{"maxVal":5,"enableRange":true,"minimumRange":2}""", """{"from":2,"to":3}""", "The range 2,3 does not meet the minimum required range of 2"),
        new("Umbraco.MultiNodeTreePicker", """{"minNumber":2}""", $$"""[{"type":"document","unique":"{{Document}}"}]""", "Minimum 2 entries, requires <strong>1</strong> more."),
        new("Umbraco.MultiNodeTreePicker", """{"startNode":{"type":"media"}}""", $$"""[{"type":"document","unique":"{{Document}}"}]""", "The selected item is of the wrong type."),
        new("Umbraco.MultiNodeTreePicker", """{"startNode":{"type":"content"},"filter":"c4b1efcf-a9d5-41c4-9621-e9d273b52a9c"}""", $$"""[{"type":"document","unique":"{{Document}}"}]""", "The chosen content is of invalid type."),
        new("Umbraco.MultiNodeTreePicker", """{"startNode":{"type":"media"},"filter":"c4b1efcf-a9d5-41c4-9621-e9d273b52a9c"}""", """[{"type":"media","unique":"00000000-0000-0000-0000-000000000042"}]""", "The chosen content does not exist."),
        new("Umbraco.UploadField", "{}", """{"temporaryFileId":"00000000-0000-0000-0000-000000000042"}""", "No temporary file was found for the key: 00000000-0000-0000-0000-000000000042"),
        new("Umbraco.ImageCropper", "{}", """{"temporaryFileId":"00000000-0000-0000-0000-000000000042"}""", "No temporary file was found for the key: 00000000-0000-0000-0000-000000000042"),
    ];

    /// <summary>
    /// Editors to which every value of their kind is right, unless it is mandatory or has a pattern; of the content picker Core itself asks
    /// the database for the types.
    /// </summary>
    public static readonly string[] FreeOfRules =
    [
        "Umbraco.Label", "Umbraco.Plain.String", "Umbraco.TrueFalse", "Umbraco.Plain.Integer", "Umbraco.Plain.Decimal", "Umbraco.Plain.Json", "Umbraco.Tags",
        "Umbraco.ColorPicker.EyeDropper", "Umbraco.MarkdownEditor", "Umbraco.RichText", "Umbraco.ContentPicker",
    ];

    public static readonly RefusedConfiguration[] Misconfigured =
    [
        new("Umbraco.TextBox", """{"maxChars":"many"}""", "The value many is not a valid integer"),
        new("Umbraco.Integer", """{"min":"few"}""", "The value few is not a valid integer"),
        new("Umbraco.Integer", """{"step":"small"}""", "The value small is not a valid integer"),
        new("Umbraco.Decimal", """{"max":"many"}""", "The value many is not a valid decimal"),
        new("Umbraco.DropDown.Flexible", """{"items":["a","b","a"]}""", "The value \"a\" must be unique"),
        new("Umbraco.CheckBoxList", """{"items":["a","b","a"]}""", "The value \"a\" must be unique"),
        new("Umbraco.RadioButtonList", """{"items":["a","b","a"]}""", "The value \"a\" must be unique"),
        new("Umbraco.Tags", """{"group":"","storageType":"Json"}""", "#validation_invalidEmpty"),
        new("Umbraco.Tags", """{"group":"g","storageType":null}""", "#validation_invalidNull"),
        new("Umbraco.MultipleTextstring", """{"min":"few"}""", "The value few is not a valid integer"),
        new("Umbraco.ColorPicker", """{"items":[{"value":"ff0000","label":"Red"},{"value":"reddish","label":"Reddish"}]}""", "The value reddish is not a valid hex color"),
    ];
}

/// <summary>A value that an editor refuses, as the backoffice sends it, with the message.</summary>
public sealed record RefusedValue(string Alias, string Configuration, string Sent, string Message)
{
    public override string ToString() => $"{Alias}: {Message}";
}

/// <summary>A configuration that an editor refuses, with the message.</summary>
public sealed record RefusedConfiguration(string Alias, string Configuration, string Message)
{
    public override string ToString() => $"{Alias}: {Message}";
}
