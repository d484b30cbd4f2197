using System.Net;
using Umbraco.Cms.Core.HealthChecks;

namespace Litt.Cms.Upkeep.Files;

/// <summary>The health check of the media library: files that nothing names, and items whose files are not there.</summary>
[HealthCheck("6d1a1c4e-52a1-4f0b-9a35-0a7b1b1a6c55", "Media files", Description = "Looks whether all files of the media library belong to something, and all items have their files.", Group = "Data Integrity")]
internal sealed class MediaFilesHealth(MediaFileCheck files, StrayFileCleanup cleanup, StrayFiles strays) : HealthCheck
{
    private const string PutAside = "putAside";
    private const string BringBack = "bringBack";
    private const int MostNamed = 20;

    public override async Task<IEnumerable<HealthCheckStatus>> GetStatusAsync()
    {
        var found = await files.FindAsync(CancellationToken.None);
        return [OfStrays(found.Strays), OfLost(found.Lost)];
    }

    public override async Task<HealthCheckStatus> ExecuteActionAsync(HealthCheckAction action)
    {
        if (action.Alias is PutAside)
        {
            await cleanup.RunAsync(CancellationToken.None);
        }
        else if (action.Alias is BringBack)
        {
            foreach (var lost in (await files.FindAsync(CancellationToken.None)).Lost)
                strays.BringBack(lost.Path);
        }
        else
        {
            throw new InvalidOperationException($"There is no action '{action.Alias}'.");
        }

        var left = await files.FindAsync(CancellationToken.None);
        return action.Alias is PutAside ? OfStrays(left.Strays) : OfLost(left.Lost);
    }

    private HealthCheckStatus OfStrays(IReadOnlyCollection<string> paths) => paths.Count == 0
        ? new("All files that are older than a day belong to something.") { ResultType = StatusResultType.Success }
        : new($"Nothing names these files ({paths.Count}): {List(paths)}")
        {
            ResultType = StatusResultType.Warning,
            Actions = [new HealthCheckAction(PutAside, Id) { Name = "Put them aside", Description = "Moves the files out of the library, to the folder \"strays\" of the site's data." }],
        };

    private HealthCheckStatus OfLost(IReadOnlyCollection<LostFile> items)
    {
        if (items.Count == 0)
            return new("All items have their files.") { ResultType = StatusResultType.Success };

        var aside = items.Count(item => strays.Has(item.Path));
        return new($"The files of these items are not there ({items.Count}): {List(items.Select(item => $"{item.Name} ({item.Path})"))}")
        {
            ResultType = StatusResultType.Error,
            Actions = aside == 0 ? [] : [new HealthCheckAction(BringBack, Id) { Name = "Bring them back", Description = $"Of the files, {aside} were put aside once. They return to the library." }],
        };
    }

    /// <summary>The client shows messages as HTML.</summary>
    private static string List(IEnumerable<string> names)
    {
        string[] first = [.. names.Take(MostNamed + 1).Select(name => WebUtility.HtmlEncode(name))];
        return first.Length > MostNamed ? $"{string.Join(", ", first[..MostNamed])}, …" : string.Join(", ", first);
    }
}
