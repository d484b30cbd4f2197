using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Management.Documents;

/// <summary>
/// Lets one change of documents at a time read what it changes. Core reads a document before it waits to write: of two who
/// save it at once the later one would hold a version that the earlier one has published meanwhile, and be refused.
/// </summary>
internal sealed class EditingTurn(ICoreScopeProvider scopes)
{
    public async Task<TResult> TakeAsync<TResult>(Func<Task<TResult>> change)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var result = await change();
        scope.Complete();
        return result;
    }
}
