using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Tests.Imaging;

/// <summary>A site with media in it, and those who look at it.</summary>
public sealed class PictureSite : IAsyncLifetime
{
    internal TestCms Cms { get; private set; } = null!;

    public IMediaService Items => Cms.Services.GetRequiredService<IMediaService>();

    public IImageUrlGenerator Images => Cms.Services.GetRequiredService<IImageUrlGenerator>();

    public async Task InitializeAsync() => Cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    /// <summary>Puts a file into the library.</summary>
    public Task<IMedia> AddAsync(string name, byte[] content)
    {
        var type = Images.IsSupportedImageFormat(Path.GetExtension(name)[1..]) ? Constants.Conventions.MediaTypes.Image : Constants.Conventions.MediaTypes.File;
        return Cms.Services.GetRequiredService<IMediaImportService>().ImportAsync(name, new MemoryStream(content), null, type, Constants.Security.SuperUserKey);
    }

    /// <summary>The path of an item's file on the site.</summary>
    public static string PathOf(IMedia item)
    {
        var value = item.GetValue<string>(Constants.Conventions.Media.File)!;
        return value.StartsWith('{') ? System.Text.Json.Nodes.JsonNode.Parse(value)!["src"]!.GetValue<string>() : value;
    }

    /// <summary>An address that the site itself would write.</summary>
    public string Sign(string address) => Cms.Services.GetRequiredService<IImageUrlTokenGenerator>().RefreshSignature(address);

    public Task<HttpResponseMessage> GetAsync(string address, string? accept = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Cms.Visitor.SendAsync(request);
    }

    /// <summary>An image in a size that the site asks for.</summary>
    public async Task<byte[]> ImageAsync(string address, string? accept = null)
    {
        using var answer = await GetAsync(Sign(address), accept);
        var body = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address} -> {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        return body;
    }
}
