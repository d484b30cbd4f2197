using Umbraco.Cms.Core.Net;

namespace Litt.Cms.Security.Users;

/// <summary>From where the current request comes, for Umbraco's audit log.</summary>
internal sealed class RequestAddress(IHttpContextAccessor requests) : IIpResolver
{
    public string GetCurrentRequestIpAddress() => requests.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
