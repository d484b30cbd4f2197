using CsCheck;

namespace Litt.Cms.Tests.Editors;

/// <summary>All that an editor can send, by its configuration.</summary>
internal sealed record EditorValues(string Alias, string Configuration, Gen<object?> Values)
{
    public static EditorValues Of<T>(string alias, Gen<T> values, string configuration = "{}") => new(alias, configuration, values.Select(object? (value) => value));
}
