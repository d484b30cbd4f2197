using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Litt.Cms.Benchmarks;

/// <summary>The yardstick: the web server alone, answering the same bytes with the same headers from memory.</summary>
internal static class BareKestrel
{
    public static async Task RunAsync(string address, string bodyFile, string contentType)
    {
        var body = await File.ReadAllBytesAsync(bodyFile);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(address);
        app.Run(context =>
        {
            context.Response.ContentType = contentType;
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
    }
}
