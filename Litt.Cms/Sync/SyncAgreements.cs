using Litt.Cms.Storage.Records;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Sync;

/// <summary>What files and items were like when they last said the same; kept in the database, since it is about this site alone.</summary>
internal sealed class SyncAgreements(ICoreScopeProvider scopes, SyncAgreementRepository repository)
{
    /// <summary>All of a kind, by the key in the file.</summary>
    public Dictionary<Guid, SyncAgreementRow> Of(string kind)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return repository.GetMany(kind).ToDictionary(agreement => agreement.Key);
    }

    /// <summary>That of one item, or null.</summary>
    public SyncAgreementRow? Find(string kind, Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return repository.Get(kind, key);
    }

    /// <summary>Writes some, with what the open scope writes where there is one.</summary>
    public void Save(string kind, params IReadOnlyCollection<SyncAgreementRow> agreements)
    {
        if (agreements.Count == 0)
            return;
        using var scope = scopes.CreateCoreScope();
        repository.Save(kind, agreements);
        scope.Complete();
    }

    /// <summary>Forgets an item that is gone, here and in the files.</summary>
    public void Forget(string kind, Guid key)
    {
        using var scope = scopes.CreateCoreScope();
        repository.Delete(kind, key);
        scope.Complete();
    }
}
