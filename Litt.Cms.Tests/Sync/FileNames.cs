using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Sync;

/// <summary>The names of files, as uSync chose them for the same items.</summary>
public sealed class FileNames
{
    private static readonly DefaultShortStringHelper Strings =
        new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    [Theory]
    [InlineData("Richtext editor", "RichtextEditor")]
    [InlineData("Label (bigint)", "LabelBigint")]
    [InlineData("True/false", "Truefalse")]
    [InlineData("Date Time Picker (with time zone)", "DateTimePickerWithTimeZone")]
    [InlineData("umbElement", "umbElement")]
    public void Of_data_types_and_relation_types_are_aliases(string name, string file) =>
        Assert.Equal(file, SyncNames.OfAlias(name, Strings));

    [Theory]
    [InlineData("Summer Training Sessions Open", "summer-training-sessions-open")]
    [InlineData("umbracoMediaVectorGraphics", "umbracomediavectorgraphics")]
    [InlineData("en-GB", "en-gb")]
    [InlineData("Web", "__web__")]
    public void Of_the_rest_are_lower_case_with_dashes(string name, string file) =>
        Assert.Equal(file, SyncNames.OfText(name, Strings));

    [Fact]
    public void Get_digits_of_the_key_where_the_name_is_taken() =>
        Assert.Equal("1hjld45k", SyncNames.Suffix(Guid.Parse("fbb1d2d9-48ea-489f-8e54-fa7396a51667")));

    [Theory]
    [InlineData("en-GB", "5e8dc56b-0000-0000-0000-000000000000")]
    [InlineData("en-US", "eec79294-0000-0000-0000-000000000000")]
    public void Of_languages_come_with_a_key_made_from_the_code(string iso, string key) =>
        Assert.Equal(Guid.Parse(key), MadeUpKey.Of(iso));
}
