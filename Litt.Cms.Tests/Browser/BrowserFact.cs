namespace Litt.Cms.Tests.Browser;

/// <summary>A test in Chromium: skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Executable is null)
            Skip = $"No Chromium: install it, or give its path in {Chromium.Variable}.";
    }
}
