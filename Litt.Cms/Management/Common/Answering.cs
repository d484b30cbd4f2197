using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Umbraco.Cms.Core.Events;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Common;

/// <summary>What surrounds every operation: unreadable requests and failures become problems, and the event messages a header.</summary>
internal static partial class Answering
{
    private const string NotificationsHeader = "Umb-Notifications";

    public static async Task RunAsync(HttpContext context, Lazy<RequestDelegate> operation)
    {
        // Begun here, since what an operation begins is not seen any more where its answer starts.
        if (context.RequestServices.GetService<IEventMessagesFactory>()?.Get() is { } messages)
            context.Response.OnStarting(() => WriteNotifications(context, messages));
        EmptyParameters.Drop(context.Request);
        // The texts of an answer are in the user's language, not in that of the machine.
        context.User.Identity?.EnsureCulture();
        try
        {
            await operation.Value(context);
            // Forms are read before an operation begins, and what is too large is answered there without a word.
            if (context.Response is { StatusCode: StatusCodes.Status413PayloadTooLarge, HasStarted: false })
                await Problem.TooLarge(context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize).ExecuteAsync(context);
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            await Problem.Unreadable(unreadable).ExecuteAsync(context);
        }
        catch (NotSupportedException missing) when (!context.Response.HasStarted)
        {
            LogMissing(Logger(context), context.Request.Path, missing);
            await Problem.NotWritten(missing.Message).ExecuteAsync(context);
        }
        catch (UnauthorizedAccessException) when (!context.Response.HasStarted)
        {
            await (Problem.Forbidden with { Detail = "The file lies outside of its folder, or may not be written." }).ExecuteAsync(context);
        }
        catch (PathTooLongException tooLong) when (!context.Response.HasStarted)
        {
            await new Problem("Path too long", StatusCodes.Status400BadRequest, tooLong.Message).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer to.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            LogFailure(Logger(context), context.Request.Path, failure);
            await Problem.Failed(context.TraceIdentifier).ExecuteAsync(context);
        }
    }

    private static Task WriteNotifications(HttpContext context, EventMessages messages)
    {
        if (messages.Count > 0)
        {
            var wire = messages.GetAll().Select(message => new Notification(message.Message, message.Category, message.MessageType));
            context.Response.Headers[NotificationsHeader] = JsonSerializer.Serialize(wire, WireJson.Options);
        }

        return Task.CompletedTask;
    }

    private static ILogger Logger(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Litt.Cms.Management");

    [LoggerMessage(LogLevel.Error, "{Path} failed.")]
    private static partial void LogFailure(ILogger logger, PathString path, Exception failure);

    [LoggerMessage(LogLevel.Warning, "{Path} needs what is not written yet.")]
    private static partial void LogMissing(ILogger logger, PathString path, Exception missing);

    private sealed record Notification(string Message, string Category, EventMessageType Type);
}
