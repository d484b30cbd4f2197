namespace Litt.Cms.Website;

/// <summary>The settings of the website, Litt:Website.</summary>
internal sealed class WebsiteSettings
{
    public const string Section = "Litt:Website";

    /// <summary>Where visitors go who leave at once: a page that anybody may be reading. Nothing is asked of it before they go.</summary>
    public Uri QuickExit { get; set; } = new("https://www.weather.gov/");

    public bool IsQuickExitAnAddress => QuickExit.IsAbsoluteUri && QuickExit.Scheme is "https" or "http";
}
