using Litt.Cms.Hosting;
using Litt.Cms.Sync.Commands;
using Microsoft.Extensions.Logging.Console;

try
{
    if (args is ["health", var url])
        return await Health.AskAsync(url);

    var builder = WebApplication.CreateSlimBuilder(Site.Options(args));
    builder.AddSite();
    // What this command prints, programs read: what is logged stands beside it.
    if (SyncCommand.IsAskedFor(args))
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    await using var site = builder.Build();
    if (await site.RunCommandAsync(args) is { } exitCode)
        return exitCode;

    await site.PrepareAsync();
    site.MapSite();
    await site.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    // Of uSync's command, 1 says that there are differences.
    return SyncCommand.IsAskedFor(args) ? 2 : 1;
}
