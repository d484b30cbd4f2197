using System.Net.Mime;

namespace Litt.Cms.Management.Common;

/// <summary>Good answers.</summary>
internal static class Answer
{
    public const string Root = "/umbraco/management/api/v1";

    private const string GeneratedResource = "Umb-Generated-Resource";

    public static IResult Done { get; } = TypedResults.Ok();

    private static readonly IResult Nothing = TypedResults.Text("null", MediaTypeNames.Application.Json);

    /// <summary>The value as JSON. The framework would write nothing at all for null, which the client could not read.</summary>
    public static IResult With<T>(T value) => value is null ? Nothing : TypedResults.Json(value, WireJson.Options);

    /// <summary>Says where what was made can be read; the client takes its id from a header.</summary>
    public static IResult Created(string entity, Guid id) => new Creation($"{Root}/{entity}/{id}", id.ToString());

    public static IResult Created(string entity, string name) => new Creation($"{Root}/{entity}/{Uri.EscapeDataString(name)}", Uri.EscapeDataString(name));

    private sealed record Creation(string Location, string Id) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = Location;
            httpContext.Response.Headers[GeneratedResource] = Id;
            return Task.CompletedTask;
        }
    }
}
