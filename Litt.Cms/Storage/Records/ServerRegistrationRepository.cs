using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps which servers run this site, and which of them publishes on schedule.</summary>
internal sealed class ServerRegistrationRepository(IScopeAccessor scope) : RowRepository<ServerRow, IServerRegistration>(scope), IServerRegistrationRepository
{
    private static readonly RowMap<ServerRow> Map = new RowMap<ServerRow>()
        .Map(nameof(IServerRegistration.Id), server => server.Id)
        .Map(nameof(IServerRegistration.IsActive), server => server.IsActive)
        .Map(nameof(IServerRegistration.IsSchedulingPublisher), server => server.IsSchedulingPublisher)
        .Map(nameof(IServerRegistration.Registered), server => server.Registered)
        .Map(nameof(IServerRegistration.Accessed), server => server.Accessed)
        .Map(nameof(IServerRegistration.ServerAddress), server => server.Address)
        .Map(nameof(IServerRegistration.ServerIdentity), server => server.Identity);

    protected override RowMap<ServerRow> Columns => Map;

    public void DeactiveStaleServers(TimeSpan staleTimeout)
    {
        var oldest = DateTime.UtcNow - staleTimeout;
        Scope.Writing.Set<ServerRow>()
            .Where(server => server.Accessed < oldest)
            .ExecuteUpdate(set => set.SetProperty(server => server.IsActive, false).SetProperty(server => server.IsSchedulingPublisher, false));
    }

    /// <summary>Servers are always read from the database.</summary>
    public void ClearCache()
    {
    }

    protected override void Write(IServerRegistration entity, ServerRow row)
    {
        row.Address = entity.ServerAddress;
        row.Identity = entity.ServerIdentity ?? throw new ArgumentException("A server needs an identity.", nameof(entity));
        row.IsActive = entity.IsActive;
        row.IsSchedulingPublisher = entity.IsSchedulingPublisher;
        row.Registered = entity.Registered;
        row.Accessed = entity.Accessed;
    }

    protected override IEnumerable<IServerRegistration> Build(IReadOnlyList<ServerRow> rows) => [.. rows.Select(Build)];

    private static ServerRegistration Build(ServerRow row)
    {
        var server = new ServerRegistration(row.Id, row.Address, row.Identity, row.Registered, row.Accessed, row.IsActive, row.IsSchedulingPublisher);
        server.ResetDirtyProperties(false);
        return server;
    }
}
