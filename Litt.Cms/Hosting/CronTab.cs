using Cronos;
using Umbraco.Cms.Core.Configuration;

namespace Litt.Cms.Hosting;

/// <summary>Reads the crontab expressions in Umbraco's settings.</summary>
internal sealed class CronTab : ICronTabParser
{
    public bool IsValidCronTab(string cronTab) => CronExpression.TryParse(cronTab, out _);

    /// <exception cref="CronFormatException">The expression is not a crontab expression.</exception>
    public DateTime GetNextOccurrence(string cronTab, DateTime time) =>
        CronExpression.Parse(cronTab).GetNextOccurrence(DateTime.SpecifyKind(time, DateTimeKind.Utc)) ?? DateTime.MaxValue;
}
