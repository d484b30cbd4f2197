using CsCheck;

namespace Litt.Cms.Tests.Editors;

/// <summary>Text that is not blank: of characters that mean something somewhere, or that looks like something else than text.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
        ["a", "Ærlig", " ", "\t", "\"", "\\", "'", "<b>", "&amp;", "{", "}", "[", "]", ",", ":", "null", "0", "😀", "\u200d", "%", "#", "umb://", "é"];

    private static readonly string[] LooksLikeSomethingElse = ["{}", "[]", "[1]", "{\"a\":1}", "null", "true", "12", "1.50", "2024-05-03", "umb://document/x", "a,b"];

    public static readonly Gen<string> Words = Gen.OneOf(Pieces).Array[1, 6].Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text));

    public static readonly Gen<string> Any = Gen.OneOf(Words, Gen.OneOf(LooksLikeSomethingElse));
}
