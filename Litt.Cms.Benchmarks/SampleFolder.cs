using System.Globalization;
using System.Text;

namespace Litt.Cms.Benchmarks;

/// <summary>A generated uSync folder: documents on several levels, of fifty types with ten properties each.</summary>
internal static class SampleFolder
{
    public const int Types = 50;

    private const int Properties = 10;
    private const int FanOut = 20;
    private const string Textstring = "0cc0eba1-9960-42c9-bf9b-60e150b429ae";

    /// <summary>Writes the folder.</summary>
    /// <param name="root">The folder for all versions.</param>
    /// <param name="documents">How many documents there are in it.</param>
    public static void Write(string root, int documents)
    {
        var folder = Path.Combine(root, "v18");
        Directory.CreateDirectory(Path.Combine(folder, "ContentTypes"));
        Directory.CreateDirectory(Path.Combine(folder, "Content"));
        File.WriteAllText(Path.Combine(folder, "usync.config"), """<?xml version="1.0" encoding="utf-8"?><uSync version="18.1.1.0" format="10.7.0" />""");
        for (var i = 0; i < Types; i++)
            Write(folder, "ContentTypes", $"sample{i}", Type(i, property: null));
        for (var i = 0; i < documents; i++)
            Write(folder, "Content", $"sample-{i}", Document(i));
    }

    /// <summary>Gives the first type another description.</summary>
    public static void ChangeType(string root) => Write(Path.Combine(root, "v18"), "ContentTypes", "sample0", Type(0, "Another description"));

    private static void Write(string folder, string kind, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, kind, name + ".config"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    private static Guid Key(int kind, int number) => new(kind, 0, 0x4000, [0x80, 0, 0, 0, .. BitConverter.GetBytes(number)]);

    private static string Type(int number, string? property) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <ContentType Key="{Key(1, number)}" Alias="sample{number}" Level="1">
          <Info>
            <Name>Sample {number}</Name>
            <Icon>icon-document</Icon>
            <Thumbnail>folder.png</Thumbnail>
            <Description>{property}</Description>
            <AllowAtRoot>True</AllowAtRoot>
            <ListView>{Guid.Empty}</ListView>
            <Variations>Nothing</Variations>
            <IsElement>false</IsElement>
            <Compositions />
            <DefaultTemplate></DefaultTemplate>
            <AllowedTemplates />
          </Info>
          <Structure>
            {string.Concat(Enumerable.Range(0, Types).Select(other => $"<ContentType Key=\"{Key(1, other)}\" SortOrder=\"{other}\">sample{other}</ContentType>"))}
          </Structure>
          <GenericProperties>
            {string.Concat(Enumerable.Range(0, Properties).Select(i => Property(number, i)))}
          </GenericProperties>
          <Tabs>
            <Tab><Key>{Key(3, number)}</Key><Caption>Content</Caption><Alias>content</Alias><Type>Group</Type><SortOrder>0</SortOrder></Tab>
          </Tabs>
        </ContentType>
        """;

    private static string Property(int type, int number) => $"""
        <GenericProperty>
          <Key>{Key(2, (type * Properties) + number)}</Key><Name>Text {number}</Name><Alias>text{number}</Alias>
          <Definition>{Textstring}</Definition><Type>Umbraco.TextBox</Type><Mandatory>false</Mandatory><Validation></Validation>
          <Description><![CDATA[]]></Description><SortOrder>{number}</SortOrder><Tab Alias="content">Content</Tab><Variations>Nothing</Variations>
          <MandatoryMessage></MandatoryMessage><ValidationRegExpMessage></ValidationRegExpMessage><LabelOnTop>false</LabelOnTop>
        </GenericProperty>
        """;

    private static string Document(int number)
    {
        var ancestors = new List<int>();
        for (var at = number; at > 0; at = (at - 1) / FanOut)
            ancestors.Add((at - 1) / FanOut);
        var parent = ancestors is [var first, ..] ? (int?)first : null;
        var path = string.Concat(Enumerable.Reverse(ancestors).Append(number).Select(at => $"/Sample{at}"));
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Content Key="{Key(4, number)}" Alias="Sample {number}" Level="{ancestors.Count + 1}">
              <Info>
                <Parent Key="{(parent is { } above ? Key(4, above) : Guid.Empty)}">{(parent is null ? "" : $"Sample {parent}")}</Parent>
                <Path>{path}</Path>
                <Trashed>false</Trashed>
                <ContentType>sample{number % Types}</ContentType>
                <CreateDate>2026-01-01T08:30:00</CreateDate>
                <NodeName Default="Sample {number}" />
                <SortOrder>{(number == 0 ? 0 : (number - 1) % FanOut)}</SortOrder>
                <Published Default="true" />
                <Schedule />
                <Template />
              </Info>
              <Properties>
                {string.Concat(Enumerable.Range(0, Properties).Select(i => string.Create(CultureInfo.InvariantCulture, $"<text{i}><Value><![CDATA[What stands in field {i} of document {number}]]></Value></text{i}>")))}
              </Properties>
            </Content>
            """;
    }
}
