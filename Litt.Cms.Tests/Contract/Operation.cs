using System.Text.RegularExpressions;

namespace Litt.Cms.Tests.Contract;

/// <summary>An operation of the backoffice's API as its description lists it.</summary>
/// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Path">The whole path, parameters in braces.</param>
/// <param name="Anonymous">Whether it is open before anybody has signed in.</param>
/// <param name="Responses">Status and schema of the good answers, as "200:Schema".</param>
internal sealed partial record Operation(string Method, string Path, bool Anonymous, string Responses)
{
    /// <summary>All that the description lists.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Contract", "operations.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new Operation(cells[0], cells[1], cells[4] == "anon", cells[8])),
    ];

    /// <summary>The same name for a path of the description and for a route, which has constraints.</summary>
    public static string Name(string method, string path) => $"{method} /{Constraint().Replace(path, "{$1}").Trim('/')}";

    public override string ToString() => Name(Method, Path);

    [GeneratedRegex(@"\{\*{0,2}(\w+)(?::\w+)?\}")]
    private static partial Regex Constraint();
}
