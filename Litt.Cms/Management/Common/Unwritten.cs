using System.Reflection;
using Microsoft.AspNetCore.Routing.Template;

namespace Litt.Cms.Management.Common;

/// <summary>Answers what no route answers: "not written yet" for the operations of not-yet.txt, "not found" for all else.</summary>
internal static class Unwritten
{
    private const string ListName = "not-yet.txt";

    private static readonly Lazy<IReadOnlyList<Operation>> Operations = new(Read);

    /// <summary>The operations that the description of the API has and this server not, as "GET /umbraco/management/api/v1/...".</summary>
    public static IReadOnlyList<string> All => [.. Operations.Value.Select(operation => operation.ToString())];

    public static IEndpointConventionBuilder MapUnwritten(this IEndpointRouteBuilder api)
    {
        RequestDelegate answer = context => Find(context.Request) is { } operation
            ? Problem.NotWritten(operation.ToString()).ExecuteAsync(context)
            : Problem.NotFound("address").ExecuteAsync(context);
        return api.Map("/{**rest}", answer).WithDisplayName(nameof(Unwritten)).WithOrder(int.MaxValue);
    }

    private static Operation? Find(HttpRequest request) =>
        Operations.Value.FirstOrDefault(operation => operation.Method == request.Method && operation.Path.TryMatch(request.Path, []));

    private static List<Operation> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ListName)
            ?? throw new InvalidOperationException($"{ListName} is not embedded.");
        using StreamReader reader = new(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split(' ', 2))
                .Select(parts => new Operation(parts[0], parts[1], new(TemplateParser.Parse(parts[1].TrimStart('/')), []))),
        ];
    }

    private sealed record Operation(string Method, string Template, TemplateMatcher Path)
    {
        public override string ToString() => $"{Method} {Template}";
    }
}
