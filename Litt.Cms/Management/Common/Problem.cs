using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Management.Common;

/// <summary>An error as the client shows it. What has no value is left out, for the client takes a null detail for no problem at all.</summary>
internal sealed record Problem(string Title, int Status, string? Detail = null) : IResult
{
    private const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    [JsonPropertyOrder(-1)]
    public string Type { get; init; } = "Error";

    /// <summary>The name of Core's status; the client stays silent about CancelledByNotification, whose message comes in the header.</summary>
    public string? OperationStatus { get; init; }

    /// <summary>Messages by the JSON path of the field that they belong to.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>What else a single operation has to say.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?>? More { get; init; }

    public static Problem NotFound(string what) => new($"The requested {what} could not be found", StatusCodes.Status404NotFound) { Type = "NotFound" };

    public static Problem Forbidden { get; } = new("Forbidden", StatusCodes.Status403Forbidden, "The user may not do this here.");

    public static Problem NotWritten(string what) => new("Not written yet", StatusCodes.Status501NotImplemented, what);

    public static Problem Failed(string trace) => new("Internal server error", StatusCodes.Status500InternalServerError, $"The log tells more, at {trace}.");

    public static Problem Invalid(string field, string message) => new("Validation failed", StatusCodes.Status400BadRequest, message)
    {
        Errors = new Dictionary<string, string[]> { [field] = [message] },
    };

    /// <summary>The client looks for the number of bytes in the title, and shows it.</summary>
    public static Problem TooLarge(long? most) =>
        new($"The request is too large: no more than {most} bytes are taken", StatusCodes.Status413PayloadTooLarge);

    public static Problem Unreadable(BadHttpRequestException unreadable) => unreadable.InnerException is JsonException json
        ? Invalid(json.Path ?? "$", "The value is missing or of another kind than expected.")
        : new("The request could not be read", unreadable.StatusCode, unreadable.Message);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(this, Options, ContentType, httpContext.RequestAborted);
    }
}
