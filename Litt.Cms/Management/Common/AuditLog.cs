using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>Whether the caller may read all of these nodes.</summary>
internal delegate Task<bool> MayRead(HttpContext context, IReadOnlyCollection<Guid> ids);

/// <summary>Who did what to an item, and when.</summary>
internal sealed record AuditEntry(Reference User, DateTime Timestamp, AuditType LogType, string? Comment, string? Parameters);

/// <summary>The history of an item.</summary>
internal static class AuditLog
{
    public static void MapAuditLog(this IEndpointRouteBuilder group, UmbracoObjectTypes kind, MayRead mayRead) =>
        group.Get("/{id:guid}/audit-log", async (
            Guid id,
            Page page,
            HttpContext context,
            IAuditService audit,
            IUserIdKeyResolver users,
            Direction orderDirection = Direction.Descending,
            DateTimeOffset? sinceDate = null) =>
        {
            if (!await mayRead(context, [id]))
                return Problem.Forbidden;

            var found = await page.ReadWholeAsync((skip, take) => audit.GetItemsByKeyAsync(id, kind, skip, take, orderDirection, sinceDate));
            List<AuditEntry> entries = [];
            foreach (var item in found.Items)
            {
                var user = await users.TryGetAsync(item.UserId);
                entries.Add(new(new(user.Result), item.CreateDate, item.AuditType, item.Comment, item.Parameters));
            }

            return Answer.With(new Paged<AuditEntry>(found.Total, entries));
        });
}
