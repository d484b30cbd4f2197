using Microsoft.AspNetCore.Mvc;

namespace Litt.Cms.Delivery;

/// <summary>What the Delivery API says when it can't answer.</summary>
internal static class Problems
{
    public static readonly IResult NotFound = Of(StatusCodes.Status404NotFound, "Not Found", null);

    public static readonly IResult NoStart = Of(StatusCodes.Status404NotFound, "Not Found", "The Start-Item could not be found");

    public static readonly IResult Unauthorized = Of(StatusCodes.Status401Unauthorized, "Unauthorized", null);

    public static readonly IResult BadPage = Bad("Invalid paging", "The values of 'skip' and 'take' must be numbers that are not negative");

    public static readonly IResult BadFetch = Bad("Selector option not found", "The attempted 'fetch' option does not exist");

    public static readonly IResult BadFilter = Bad("Filter option not found", "One of the attempted 'filter' options does not exist");

    public static readonly IResult BadSort = Bad("Sort option not found", "One of the attempted 'sort' options does not exist");

    public static IResult Bad(string title, string detail) => Of(StatusCodes.Status400BadRequest, title, detail);

    private static IResult Of(int status, string title, string? detail) => Results.Json(
        new ProblemDetails { Status = status, Title = title, Detail = detail, Type = "Error" },
        contentType: "application/problem+json",
        statusCode: status);
}
