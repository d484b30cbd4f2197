using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps named values: the state of migrations, hashes of what was generated last, and the like.</summary>
internal sealed class KeyValueRepository(IScopeAccessor scope) : IKeyValueRepository
{
    private IQueryable<KeyValueRow> Pairs => scope.Reading.Set<KeyValueRow>().AsNoTracking();

    public IKeyValue? Get(string? id) => Pairs.FirstOrDefault(pair => pair.Key == id) is { } row ? Build(row) : null;

    public IEnumerable<IKeyValue> GetMany(params string[]? ids) =>
        [.. (ids is { Length: > 0 } ? Pairs.Where(pair => ids.Contains(pair.Key)) : Pairs).OrderBy(pair => pair.Key).AsEnumerable().Select(Build)];

    public bool Exists(string id) => Pairs.Any(pair => pair.Key == id);

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix) =>
        Pairs.Where(pair => pair.Key.StartsWith(keyPrefix)).ToDictionary(pair => pair.Key, pair => pair.Value);

    public void Save(IKeyValue entity)
    {
        var context = scope.Writing;
        var row = context.Set<KeyValueRow>().AsTracking().FirstOrDefault(pair => pair.Key == entity.Identifier);
        if (row is null)
            context.Add(row = new KeyValueRow { Key = entity.Identifier });
        row.Value = entity.Value;
        row.UpdateDate = entity.UpdateDate == default ? DateTime.UtcNow : entity.UpdateDate;
        context.SaveAndForget();
        (entity as KeyValue)?.ResetDirtyProperties();
    }

    public void Delete(IKeyValue entity) => scope.Writing.Set<KeyValueRow>().Where(pair => pair.Key == entity.Identifier).ExecuteDelete();

    private static KeyValue Build(KeyValueRow row)
    {
        var pair = new KeyValue { Identifier = row.Key, Value = row.Value, UpdateDate = row.UpdateDate };
        pair.ResetDirtyProperties(false);
        return pair;
    }
}
