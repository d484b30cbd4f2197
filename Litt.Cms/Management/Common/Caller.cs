using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Management.Common;

/// <summary>The backoffice user who asks.</summary>
internal sealed class Caller(IBackOfficeSecurityAccessor security)
{
    public IUser User => security.BackOfficeSecurity?.CurrentUser ?? throw new InvalidOperationException("Nobody is signed in.");

    public Guid Key => User.Key;
}
