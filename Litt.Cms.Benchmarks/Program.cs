using Litt.Cms.Benchmarks;

if (args is ["bare", var address, var bodyFile, var contentType])
{
    await BareKestrel.RunAsync(address, bodyFile, contentType);
    return;
}

await SiteBenchmark.RunAsync(args);
