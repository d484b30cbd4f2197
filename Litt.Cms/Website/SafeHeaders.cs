using Microsoft.Extensions.Primitives;

namespace Litt.Cms.Website;

/// <summary>
/// What every answer tells browsers: believe the type that it says, tell nobody where the visitor comes from, let no other site show it in a frame,
/// and ask for none of the device's senses. Pages say for themselves what they load and run.
/// </summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private static readonly StringValues NoSniffing = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues OwnFrames = "SAMEORIGIN";
    private static readonly StringValues NoSenses = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = NoSniffing;
        headers.XFrameOptions = OwnFrames;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Permissions-Policy"] = NoSenses;
        return next(context);
    }
}
