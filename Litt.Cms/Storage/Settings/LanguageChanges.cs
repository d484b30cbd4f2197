using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Settings;

/// <summary>Lets content follow a language whose ISO code changes, or that is deleted: what content says in it is stored under that code.</summary>
internal static class LanguageChanges
{
    private const int BatchSize = 200;

    /// <summary>Puts what is there in the culture <paramref name="former"/> under <paramref name="now"/>; takes it away if that is null.</summary>
    public static void MoveCulture(this CmsDbContext context, string former, string? now)
    {
        var schedules = context.Set<ScheduleRow>().Where(schedule => schedule.Culture == former);
        if (now is null)
            schedules.ExecuteDelete();
        else
            schedules.ExecuteUpdate(set => set.SetProperty(schedule => schedule.Culture, now));
        var named = $"%\"{former}\"%";
        var last = 0;
        while (Next(context.Set<ContentRow>().AsTracking().Where(row => row.NodeId > last && EF.Functions.Like(row.Cultures!, named)).OrderBy(row => row.NodeId)) is { Count: > 0 } contents)
        {
            last = contents[^1].NodeId;
            foreach (var content in contents)
                content.Cultures = CultureState.Write(Moved(CultureState.Read(content.Cultures)!, former, now));
            context.SaveAndForget();
        }

        last = 0;
        while (Next(context.Set<VersionRow>().AsTracking().Where(row => row.Id > last && EF.Functions.Like(row.Data, named)).OrderBy(row => row.Id)) is { Count: > 0 } versions)
        {
            last = versions[^1].Id;
            foreach (var version in versions)
                version.Data = Moved(VersionData.FromJson(version.Data), former, now).ToJson();
            context.SaveAndForget();
        }
    }

    private static List<TRow> Next<TRow>(IQueryable<TRow> rows) => [.. rows.Take(BatchSize)];

    private static VersionData Moved(VersionData data, string former, string? now)
    {
        data.Names = Moved(data.Names, former, now);
        data.Values =
        [
            .. data.Values
                .Where(value => now is not null || !value.Culture.InvariantEquals(former))
                .Select(value => value.Culture.InvariantEquals(former) ? value with { Culture = now } : value),
        ];
        return data;
    }

    private static Dictionary<string, T> Moved<T>(Dictionary<string, T> cultures, string former, string? now) =>
        cultures
            .Where(culture => now is not null || !culture.Key.InvariantEquals(former))
            .ToDictionary(culture => culture.Key.InvariantEquals(former) ? now! : culture.Key, culture => culture.Value);
}
