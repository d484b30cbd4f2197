using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Security.Users;

/// <summary>Tells Umbraco's services who is signed in: the user of the request, or whom a background job stands in for.</summary>
internal sealed class BackofficeSecurityAccessor(IHttpContextAccessor requests, Lazy<IBackOfficeUserReader> users) : IBackOfficeSecurityAccessor
{
    private static readonly AsyncLocal<IBackOfficeSecurity?> Overriding = new();

    public IBackOfficeSecurity BackOfficeSecurity => Overriding.Value ?? new OfRequest(requests.HttpContext, users);

    public IDisposable Override(IBackOfficeSecurity backOfficeSecurity)
    {
        var before = Overriding.Value;
        Overriding.Value = backOfficeSecurity;
        return new Restoring(before);
    }

    private sealed class Restoring(IBackOfficeSecurity? before) : IDisposable
    {
        public void Dispose() => Overriding.Value = before;
    }

    private sealed class OfRequest(HttpContext? request, Lazy<IBackOfficeUserReader> users) : IBackOfficeSecurity
    {
        private static readonly object Found = new();

        // Once a request: Umbraco asks often, and the audit log many times for one change.
        public IUser? CurrentUser
        {
            get
            {
                if (request is null || Editor.KeyOf(request.User) is not { } key)
                    return null;
                if (request.Items.TryGetValue(Found, out var found))
                    return found as IUser;
                var user = users.Value.GetByKey(key);
                request.Items[Found] = user;
                return user;
            }
        }

        public bool IsAuthenticated() => Editor.KeyOf(request?.User) is not null;

        public bool UserHasSectionAccess(string section, IUser user) => user.AllowedSections.Contains(section, StringComparer.OrdinalIgnoreCase);
    }
}
