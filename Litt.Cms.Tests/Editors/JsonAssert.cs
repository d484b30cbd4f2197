using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Editors;

/// <summary>Compares JSON by what it says, not by how it is written.</summary>
internal static class JsonAssert
{
    public static void Same(string expected, object? actual)
    {
        var found = actual as JsonNode ?? JsonNode.Parse(Assert.IsType<string>(actual));
        var wanted = JsonNode.Parse(expected);
        if (!JsonNode.DeepEquals(wanted, found))
            Assert.Equal(wanted?.ToJsonString(), found?.ToJsonString());
    }
}
