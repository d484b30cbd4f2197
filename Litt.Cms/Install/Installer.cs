using Litt.Cms.Security.Users;
using Litt.Cms.Sync;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Install;

/// <summary>What a start has installed, in lines for the operator.</summary>
internal sealed record Installation(IReadOnlyList<string> Lines);

/// <summary>
/// Makes a new database a site: schema, Umbraco's default items, the first administrator, the first import. Each step leaves alone what is there and is
/// noted when it is done, so that a start that was interrupted is taken up by the next.
/// </summary>
internal sealed class Installer(
    Schema schema,
    DefaultLanguage language,
    DefaultUserGroups groups,
    FirstAdministrator administrator,
    DefaultItems items,
    SyncStart sync,
    IKeyValueService notes,
    ILogger<Installer> logger)
{
    private const string ItemsNote = "Litt.Cms+Install.DefaultItems";
    private const string ImportNote = "Litt.Cms+Install.FirstImport";

    /// <exception cref="InstallException">A setting or a default item stands in the way.</exception>
    public async Task<Installation> InstallAsync(CancellationToken cancellationToken)
    {
        var lines = await InstallWithoutFilesAsync(cancellationToken);
        await ImportAsync(lines, cancellationToken);
        return new Installation(lines);
    }

    /// <summary>All but what the settings say of uSync's files at the start.</summary>
    /// <returns>What was installed, for the operator.</returns>
    /// <exception cref="InstallException">A setting or a default item stands in the way.</exception>
    public async Task<List<string>> InstallWithoutFilesAsync(CancellationToken cancellationToken)
    {
        schema.Bring();
        var lines = new List<string>();
        if (notes.GetValue(ItemsNote) is null)
            await InstallItemsAsync(lines, cancellationToken);
        return lines;
    }

    private async Task InstallItemsAsync(List<string> lines, CancellationToken cancellationToken)
    {
        groups.Ensure();
        if (await MakeAdministratorAsync() is { } first)
            lines.Add(first.RandomPassword is null ? $"Sign in as {first.Email} with the password of the settings" : $"Sign in as {first.Email} with the password {first.RandomPassword} (it is shown only now)");
        await language.EnsureAsync();
        await items.EnsureAsync(cancellationToken);
        notes.SetValue(ItemsNote, DateTime.UtcNow.ToString("s"));
    }

    private async Task<FirstSignIn?> MakeAdministratorAsync()
    {
        try
        {
            return await administrator.EnsureAsync();
        }
        catch (ArgumentException exception)
        {
            throw new InstallException(exception.Message, exception);
        }
    }

    private async Task ImportAsync(List<string> lines, CancellationToken cancellationToken)
    {
        var first = notes.GetValue(ImportNote) is null;
        var report = await sync.RunAsync(first, cancellationToken);
        if (report is not null)
        {
            foreach (var failure in report.Failures)
                logger.LogError("uSync refused a file. {Failure}", failure);
            lines.Add($"uSync:      {report.Count(SyncChange.Created)} created, {report.Count(SyncChange.Updated)} updated, {report.Failures.Count()} refused");
        }

        if (first)
            notes.SetValue(ImportNote, DateTime.UtcNow.ToString("s"));
    }
}
