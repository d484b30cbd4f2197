using Litt.Cms.Upkeep.Files;
using Litt.Cms.Upkeep.Jobs;
using Litt.Cms.Upkeep.Mail;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Extensions;

namespace Litt.Cms.Upkeep;

/// <summary>Registers what the site does by itself.</summary>
internal static class UpkeepServices
{
    /// <param name="services">The site's services.</param>
    /// <param name="strays">The folder for files of the library that belong to nothing.</param>
    public static IServiceCollection AddUpkeep(this IServiceCollection services, string strays)
    {
        services.AddSingleton<JobLease>();
        services.AddHostedService<RecurringJobs>();
        services.AddSingleton<IRecurringJob, ScheduledPublishing>();
        services.AddSingleton<IRecurringJob, VersionCleanup>();
        services.AddSingleton<IRecurringJob, TemporaryFileCleanup>();
        services.AddSingleton<NamedFiles>();
        services.AddSingleton<MediaFileCheck>();
        services.AddSingleton(new StrayFolder(strays));
        services.AddSingleton<StrayFiles>();
        services.AddSingleton<StrayFileCleanup>();
        services.AddSingleton<IRecurringJob>(provider => provider.GetRequiredService<StrayFileCleanup>());
        services.AddUnique<IEmailSender, MailSender>();
        services.AddSingleton<UserNotificationsHandler.Notifier>();
        return services;
    }
}
