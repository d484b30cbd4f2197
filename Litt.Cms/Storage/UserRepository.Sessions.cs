using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;

namespace Litt.Cms.Storage;

/// <content>Who is signed in, and under which names API users ask for tokens.</content>
internal sealed partial class UserRepository
{
    private static readonly TimeSpan StaleAfter = TimeSpan.FromDays(15);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true)
    {
        if (cleanStaleSessions)
            ClearLoginSessions(StaleAfter);
        var now = Now;
        var session = new UserSessionRow { Id = Guid.NewGuid(), UserId = userId, IpAddress = requestingIpAddress, LoggedIn = now, LastValidated = now };
        var context = scope.Writing;
        context.Add(session);
        context.SaveAndForget();
        return session.Id;
    }

    public bool ValidateLoginSession(int userId, Guid sessionId)
    {
        var now = Now;
        var oldest = now - settings.CurrentValue.TimeOut;
        var touched = scope.Writing.Set<UserSessionRow>()
            .Where(session => session.Id == sessionId && session.UserId == userId && session.LoggedOut == null && session.LastValidated >= oldest)
            .ExecuteUpdate(update => update.SetProperty(session => session.LastValidated, now));
        if (touched == 0)
            ClearLoginSession(sessionId);
        return touched > 0;
    }

    public int ClearLoginSessions(int userId) => scope.Writing.Set<UserSessionRow>().Where(session => session.UserId == userId).ExecuteDelete();

    public int ClearLoginSessions(TimeSpan timespan)
    {
        var oldest = Now - timespan;
        return scope.Writing.Set<UserSessionRow>().Where(session => session.LastValidated < oldest).ExecuteDelete();
    }

    public void ClearLoginSession(Guid sessionId)
    {
        DateTime? now = Now;
        scope.Writing.Set<UserSessionRow>()
            .Where(session => session.Id == sessionId && session.LoggedOut == null)
            .ExecuteUpdate(update => update.SetProperty(session => session.LoggedOut, now));
    }

    public IEnumerable<string> GetAllClientIds() => [.. scope.Reading.Set<UserClientIdRow>().Select(client => client.ClientId)];

    public IEnumerable<string> GetClientIds(int id) =>
        [.. scope.Reading.Set<UserClientIdRow>().Where(client => client.UserId == id).Select(client => client.ClientId)];

    public void AddClientId(int id, string clientId)
    {
        var context = scope.Writing;
        context.Add(new UserClientIdRow { UserId = id, ClientId = clientId });
        context.SaveAndForget();
    }

    public bool RemoveClientId(int id, string clientId) =>
        scope.Writing.Set<UserClientIdRow>().Where(client => client.UserId == id && client.ClientId == clientId).ExecuteDelete() > 0;

    public IUser? GetByClientId(string clientId)
    {
        var ids = scope.Reading.Set<UserClientIdRow>().Where(client => client.ClientId == clientId).Select(client => client.UserId);
        return Build(Users.Where(user => ids.Contains(user.Id))).FirstOrDefault();
    }
}
