using Litt.Cms.Hosting;

try
{
    if (args is ["health", var url])
        return await Health.AskAsync(url);

    var builder = WebApplication.CreateSlimBuilder(Site.Options(args));
    builder.AddSite();
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
    return 1;
}
