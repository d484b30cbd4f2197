using Litt.Cms.Media.Images;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Media.Files;

/// <summary>The door for the files of the media library, and for images in the sizes that the site itself asks for.</summary>
internal sealed partial class MediaDoor(
    RequestDelegate next,
    MediaFileManager media,
    MadeImages images,
    ImageAnswers answers,
    ImageSignature signature,
    IOptionsMonitor<ImagingSettings> settings,
    ILogger<MediaDoor> logger)
{
    /// <summary>Before the path of a file, in addresses.</summary>
    public const string Path = "/media";

    private const string Trashed = Constants.Conventions.Media.TrashedMediaSuffix + ".";
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "public, no-cache";

    /// <summary>Lets nothing run, be it opened alone or in a frame.</summary>
    private const string NothingRuns = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; sandbox";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(Path, out var rest) || rest.Value is not { Length: > 1 } path || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            await next(context);
            return;
        }

        var isHidden = path.Contains(Trashed, StringComparison.OrdinalIgnoreCase) && !await IsStaffAsync(context);
        if (!isHidden && StoredFile.Find(media.FileSystem, path[1..]) is { } file)
            await AnswerAsync(context, file);
        else
            await next(context);
    }

    private async Task AnswerAsync(HttpContext context, StoredFile file)
    {
        var request = context.Request;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var canonical = ImageWish.Canonical(request.Query);
        if (canonical.Length == 0)
        {
            await SendAsync(context, file);
            return;
        }

        if (!signature.IsOf(request.Path.Value!, canonical, request.Query[ImageSignature.Name]) && !await IsStaffAsync(context))
            await Refuse("The address is not signed", "Images are made in the sizes that the site asks for.").ExecuteAsync(context);
        else if (!ImageFormat.IsReadable(file.Path))
            await SendAsync(context, file);
        else if (ImageWish.Read(request.Query, settings.CurrentValue.Resize, out var wish) is { } wrong)
            await Refuse("The address asks for no image that can be made", $"'{wrong}' cannot be understood, or is too large.").ExecuteAsync(context);
        else
            await SendImageAsync(context, file, wish, canonical);
    }

    private async Task SendImageAsync(HttpContext context, StoredFile file, ImageWish wish, string canonical)
    {
        var format = wish.Format ?? ImageFormat.For(file.Path, context.Request.Headers.Accept.ToString());
        if (wish.Format is null)
            context.Response.Headers.Vary = HeaderNames.Accept;
        CachedImage image;
        try
        {
            image = await images.GetAsync(ImageKeys.Of(file.Path, file.Length, file.Changed, canonical, format), () => media.FileSystem.OpenFile(file.Path), wish, format);
        }
        catch (Exception unreadable) when (unreadable is VipsException or ImageTooLargeException)
        {
            LogUnreadable(logger, file.Path, unreadable);
            await Refuse("The image cannot be read", "It is damaged, or too large to be made smaller.", StatusCodes.Status422UnprocessableEntity).ExecuteAsync(context);
            return;
        }
        catch (FileNotFoundException)
        {
            await next(context);
            return;
        }

        SayHowLong(context);
        await answers.SendAsync(context, image, file.Changed);
    }

    private async Task SendAsync(HttpContext context, StoredFile file)
    {
        var type = FileType.Of(file.Path);
        SayHowLong(context);
        if (!type.Shown || type.ContentType == FileType.Svg)
            context.Response.Headers.ContentSecurityPolicy = NothingRuns;
        var name = System.IO.Path.GetFileName(file.Path);
        var tag = new EntityTagHeaderValue($"\"{file.Changed.UtcTicks:x}-{file.Length:x}\"");
        await using var content = media.FileSystem.OpenFile(file.Path);
        await TypedResults.Stream(content, type.ContentType, type.Shown ? null : name, file.Changed, tag, enableRangeProcessing: true).ExecuteAsync(context);
    }

    /// <summary>What signed-in staff are sent is theirs: nobody keeps it.</summary>
    private static void SayHowLong(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = context.Request.Query.ContainsKey("v") ? ForEver : AskAgain;
    }

    /// <summary>Staff see what they have thrown away, and images in any size: signing in says who they are, and forbids to keep what is answered.</summary>
    private static async Task<bool> IsStaffAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Constants.Security.BackOfficeTokenAuthenticationType)).Succeeded;

    private static ProblemHttpResult Refuse(string title, string detail, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Problem(detail, statusCode: status, title: title, type: "Error");

    [LoggerMessage(LogLevel.Warning, "No image can be made of {Path}.")]
    private static partial void LogUnreadable(ILogger logger, string path, Exception reason);
}
