using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps what uSync files and their items were like when they last said the same.</summary>
internal sealed class SyncAgreementRepository(IScopeAccessor scope)
{
    private const int Batch = 500;

    public IReadOnlyList<SyncAgreementRow> GetMany(string kind) =>
        scope.Reading.Set<SyncAgreementRow>().AsNoTracking().Where(row => row.Kind == kind).ToList();

    public SyncAgreementRow? Get(string kind, Guid key) =>
        scope.Reading.Set<SyncAgreementRow>().AsNoTracking().FirstOrDefault(row => row.Kind == kind && row.Key == key);

    /// <summary>Adds them, or replaces what was known of the same items.</summary>
    public void Save(string kind, IEnumerable<SyncAgreementRow> agreements)
    {
        foreach (var batch in agreements.Chunk(Batch))
        {
            var context = scope.Writing;
            var known = Find(context, kind, batch.Select(row => row.Key)).ToDictionary(row => row.Key);
            foreach (var row in batch)
            {
                if (known.TryGetValue(row.Key, out var former))
                    context.Entry(former).CurrentValues.SetValues(row);
                else
                    context.Add(row);
            }
            context.SaveAndForget();
        }
    }

    public void Delete(string kind, Guid key)
    {
        var context = scope.Writing;
        context.RemoveRange(Find(context, kind, [key]));
        context.SaveAndForget();
    }

    private static List<SyncAgreementRow> Find(CmsDbContext context, string kind, IEnumerable<Guid> keys) =>
        context.Set<SyncAgreementRow>().AsTracking().Where(row => row.Kind == kind && keys.Contains(row.Key)).ToList();
}
