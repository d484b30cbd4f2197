using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Litt.Cms.Management.Common;

/// <summary>Gives the handlers this API's JSON settings instead of the program's, which the other doors use.</summary>
internal sealed class ServicesWithOwnJson(IServiceProvider services) : IServiceProvider
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IOptions<JsonOptions>) ? WireJson.ForHandlers : services.GetService(serviceType);
}
