namespace Litt.Cms.Wording;

/// <summary>Registers the check of what a text says, and how.</summary>
internal static class WordingServices
{
    public static IServiceCollection AddWording(this IServiceCollection services) => services
        .AddSingleton<DocumentReading>()
        .AddSingleton<WordLists>()
        .AddSingleton<WordingCheck>()
        .AddSingleton<Dismissals>();
}
