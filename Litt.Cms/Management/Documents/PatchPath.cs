using System.Globalization;
using System.Text.Json.Nodes;

namespace Litt.Cms.Management.Documents;

/// <summary>A change can't be made where its path leads.</summary>
internal sealed class PatchException : Exception
{
    public PatchException()
    {
    }

    public PatchException(string message)
        : base(message)
    {
    }

    public PatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// A place in JSON: a JSON Pointer (RFC 6901) in which items of lists are also found by their properties,
/// as Umbraco has it: <c>/values[alias=title,culture=null]/value</c>.
/// </summary>
internal sealed record PatchPath(IReadOnlyList<PatchStep> Steps)
{
    /// <exception cref="PatchException">It is no path.</exception>
    public static PatchPath Parse(string path)
    {
        if (!path.StartsWith('/'))
            throw new PatchException("A path begins with a slash.");

        List<PatchStep> steps = [];
        for (var at = 1; at <= path.Length;)
        {
            var (start, depth) = (at, 0);
            for (; at < path.Length && (depth > 0 || path[at] != '/'); at++)
                depth += path[at] switch { '[' => 1, ']' => -1, _ => 0 };

            Add(steps, path[start..at]);
            at++;
        }

        return new(steps);
    }

    private static void Add(List<PatchStep> steps, string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            steps.Add(new PatchStep.Named(Decode(text)));
            return;
        }

        if (!text.EndsWith(']') || text.LastIndexOf('[') != bracket)
            throw new PatchException($"'{text}' does not end the condition that it begins.");

        if (bracket > 0)
            steps.Add(new PatchStep.Named(Decode(text[..bracket])));

        steps.Add(new PatchStep.Where([.. text[(bracket + 1)..^1].Split(',').Select(Condition)]));
    }

    private static (string Name, string? Value) Condition(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } name, var value]
            ? (name, value == "null" ? null : Decode(value))
            : throw new PatchException($"'{text}' is no condition: it has the form name=value.");
    }

    private static string Decode(string text) => text.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}

/// <summary>One step of a path, from a node to one in it.</summary>
internal abstract record PatchStep
{
    /// <exception cref="PatchException">There is nothing at the step.</exception>
    public abstract JsonNode? Find(JsonNode? from);

    public abstract void Replace(JsonNode? from, JsonNode? value);

    public abstract void Add(JsonNode? from, JsonNode? value);

    public abstract void Remove(JsonNode? from);

    /// <summary>A property of an object, or the number of an item; "-" is the place behind the last item.</summary>
    internal sealed record Named(string Name) : PatchStep
    {
        public override JsonNode? Find(JsonNode? from) => from switch
        {
            JsonObject item when item.TryGetPropertyValue(Name, out var found) => found,
            JsonArray list => list[Index(list)],
            _ => throw Nothing(),
        };

        public override void Replace(JsonNode? from, JsonNode? value)
        {
            Find(from);
            if (from is JsonArray list)
                list[Index(list)] = value;
            else
                ((JsonObject)from!)[Name] = value;
        }

        public override void Add(JsonNode? from, JsonNode? value)
        {
            switch (from)
            {
                case JsonObject item:
                    item[Name] = value;
                    break;
                case JsonArray list when Name == "-":
                    list.Add(value);
                    break;
                case JsonArray list:
                    list.Insert(Index(list), value);
                    break;
                default:
                    throw Nothing();
            }
        }

        public override void Remove(JsonNode? from)
        {
            Find(from);
            if (from is JsonArray list)
                list.RemoveAt(Index(list));
            else
                ((JsonObject)from!).Remove(Name);
        }

        private int Index(JsonArray list) =>
            int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? index : throw Nothing();

        private PatchException Nothing() => new($"There is no '{Name}'.");
    }

    /// <summary>The item of a list whose properties are as the conditions say; one that it lacks counts as null.</summary>
    internal sealed record Where(IReadOnlyList<(string Name, string? Value)> Conditions) : PatchStep
    {
        public override JsonNode? Find(JsonNode? from) => List(from)[Index(from)];

        public override void Replace(JsonNode? from, JsonNode? value) => List(from)[Index(from)] = value;

        public override void Add(JsonNode? from, JsonNode? value) => throw new PatchException("What is added has no place by condition; add it at '-'.");

        public override void Remove(JsonNode? from) => List(from).RemoveAt(Index(from));

        private static JsonArray List(JsonNode? from) => from as JsonArray ?? throw new PatchException("A condition is for the items of a list.");

        private int Index(JsonNode? from)
        {
            var list = List(from);
            for (var index = 0; index < list.Count; index++)
            {
                if (list[index] is JsonObject item && Conditions.All(condition => string.Equals(item[condition.Name]?.ToString(), condition.Value, StringComparison.OrdinalIgnoreCase)))
                    return index;
            }

            throw new PatchException($"No item has {string.Join(", ", Conditions.Select(condition => $"{condition.Name}={condition.Value ?? "null"}"))}.");
        }
    }
}
