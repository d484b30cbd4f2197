using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Backoffice;

/// <summary>The client as the build left it on disk.</summary>
internal static class BuiltClient
{
    public static string Root { get; } = TestCms.RepositoryFolder("Litt.Cms/Backoffice/Client/dist");

    public static string? WhyNot { get; } = File.Exists(Path.Combine(Root, "pages.json")) ? null : "The client is not built (-p:SkipClient=true).";

    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, name)))!;

    public static IReadOnlyList<string> Preloaded => [.. Read("pages.json")["preload"]!.AsArray().Select(file => (string)file!)];

    /// <summary>What goes over the wire for a file, in bytes.</summary>
    public static long Transferred(string file) => new[] { $"{file}.br", file }
        .Select(name => new FileInfo(Path.Combine(Root, name)))
        .First(found => found.Exists).Length;
}
