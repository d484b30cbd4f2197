using Litt.Cms.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Hosting;

public sealed class ComposingUmbraco : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("litt-compose-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Leaves_no_service_of_Core_that_cannot_be_made()
    {
        var builder = Composed();
        using var provider = builder.Services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        var failures = builder.Services
            .Where(service => service.ServiceType.Assembly == typeof(Udi).Assembly && !service.ServiceType.ContainsGenericParameters && !service.IsKeyedService)
            .Select(service => service.ServiceType).Distinct()
            .Select(service => (service, failure: Record.Exception(() => scope.ServiceProvider.GetService(service))))
            .Where(one => one.failure is InvalidOperationException)
            .Select(one => $"{one.service.Name}: {one.failure!.Message}");

        Assert.Empty(failures);
    }

    [Fact]
    public void Calls_nothing_unwritten_that_is_written()
    {
        var services = Composed().Services;

        var written = NotWrittenServices.Services.Where(service => services.Any(one => one.ServiceType == service && !NotWrittenServices.Stands(one)));

        Assert.Empty(written.Select(service => service.Name));
    }

    private WebApplicationBuilder Composed()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration[SiteFolders.Setting] = folder;
        builder.AddSite();
        return builder;
    }
}
