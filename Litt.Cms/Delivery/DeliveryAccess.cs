using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Delivery;

/// <summary>A part of the Delivery API: whether it is there, and whether it is for everybody.</summary>
internal readonly record struct DeliveryDoor(bool IsOpen, bool IsPublic);

/// <summary>Who may ask the Delivery API.</summary>
internal sealed class DeliveryAccess(IOptionsMonitor<DeliveryApiSettings> settings)
{
    /// <summary>Whoever asks without a valid key.</summary>
    public const string Public = "delivery, public";

    /// <summary>Whoever has the key.</summary>
    public const string Keyed = "delivery, keyed";

    /// <summary>Off unless Umbraco:CMS:DeliveryApi:Enabled.</summary>
    public DeliveryDoor Content => new(settings.CurrentValue.Enabled, settings.CurrentValue.PublicAccess);

    /// <summary>Off unless Umbraco:CMS:DeliveryApi:Media:Enabled as well; what closes content closes media.</summary>
    public DeliveryDoor Media => new(
        settings.CurrentValue is { Enabled: true, Media.Enabled: true }, settings.CurrentValue is { PublicAccess: true, Media.PublicAccess: true });

    /// <summary>The audience that a request belongs to; null if it may ask nothing. What one audience is answered is never given to another.</summary>
    public string? AudienceOf(HttpRequest request, DeliveryDoor door) =>
        HasKey(request) ? Keyed : door.IsPublic && !AsksForPreview(request) ? Public : null;

    /// <summary>Drafts are for those with the key, always.</summary>
    public static bool AsksForPreview(HttpRequest request) =>
        bool.TryParse(request.Headers[Constants.DeliveryApi.HeaderNames.Preview], out var preview) && preview;

    // Compared as hashes, in a time that tells nothing about the key.
    private bool HasKey(HttpRequest request) =>
        settings.CurrentValue.ApiKey is { Length: > 0 } key
        && request.Headers[Constants.DeliveryApi.HeaderNames.ApiKey] is [{ Length: > 0 } shown]
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
}
