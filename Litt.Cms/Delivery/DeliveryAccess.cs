using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Delivery;

/// <summary>Who may ask the Delivery API.</summary>
internal sealed class DeliveryAccess(IOptionsMonitor<DeliveryApiSettings> settings)
{
    /// <summary>Whoever asks without a valid key.</summary>
    public const string Public = "delivery, public";

    /// <summary>Whoever has the key.</summary>
    public const string Keyed = "delivery, keyed";

    /// <summary>Off unless Umbraco:CMS:DeliveryApi:Enabled.</summary>
    public bool IsEnabled => settings.CurrentValue.Enabled;

    /// <summary>The audience that a request belongs to; null if it may ask nothing. What one audience is answered is never given to another.</summary>
    public string? AudienceOf(HttpRequest request) =>
        HasKey(request) ? Keyed : settings.CurrentValue.PublicAccess && !AsksForPreview(request) ? Public : null;

    /// <summary>Drafts are for those with the key, always.</summary>
    public static bool AsksForPreview(HttpRequest request) =>
        bool.TryParse(request.Headers[Constants.DeliveryApi.HeaderNames.Preview], out var preview) && preview;

    // Compared as hashes, in a time that tells nothing about the key.
    private bool HasKey(HttpRequest request) =>
        settings.CurrentValue.ApiKey is { Length: > 0 } key
        && request.Headers[Constants.DeliveryApi.HeaderNames.ApiKey] is [{ Length: > 0 } shown]
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
}
