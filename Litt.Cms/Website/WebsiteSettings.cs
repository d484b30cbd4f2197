using Microsoft.Extensions.Options;

namespace Litt.Cms.Website;

/// <summary>The settings of the website, Litt:Website.</summary>
internal sealed class WebsiteSettings
{
    public const string Section = "Litt:Website";

    /// <summary>Where visitors go who leave at once: a page that anybody may be reading. Nothing is asked of it before they go.</summary>
    public string QuickExit { get; set; } = "https://www.weather.gov/";

    /// <exception cref="OptionsValidationException">The address is none, or none of the web.</exception>
    public static WebsiteSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<WebsiteSettings>() ?? new WebsiteSettings();
        if (Uri.TryCreate(settings.QuickExit, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            return settings;
        throw new OptionsValidationException(Section, typeof(WebsiteSettings), [$"{Section}:{nameof(QuickExit)} is '{settings.QuickExit}', which is not an address such as https://www.weather.gov/."]);
    }
}
