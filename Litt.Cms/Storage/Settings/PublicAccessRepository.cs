using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps which documents only some members may see. Not in memory: the protection goes with the documents.</summary>
internal sealed class PublicAccessRepository(IScopeAccessor scope) : IPublicAccessRepository
{
    private static readonly RowMap<PublicAccessRow> Columns = new RowMap<PublicAccessRow>()
        .Map(nameof(PublicAccessEntry.Key), access => access.Id)
        .Map(nameof(PublicAccessEntry.ProtectedNodeId), access => access.NodeId)
        .Map(nameof(PublicAccessEntry.LoginNodeId), access => access.LoginNodeId)
        .Map(nameof(PublicAccessEntry.NoAccessNodeId), access => access.NoAccessNodeId);

    private IQueryable<PublicAccessRow> Entries => scope.Reading.Set<PublicAccessRow>().AsNoTracking().Include(access => access.Rules).OrderBy(access => access.NodeId);

    public PublicAccessEntry? Get(Guid id) => Entries.FirstOrDefault(access => access.Id == id) is { } row ? Build(row) : null;

    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) =>
        [.. (ids is { Length: > 0 } ? Entries.Where(access => ids.Contains(access.Id)) : Entries).AsEnumerable().Select(Build)];

    public bool Exists(Guid id) => Entries.Any(access => access.Id == id);

    public IEnumerable<PublicAccessEntry> Get(IQuery<PublicAccessEntry> query) => [.. Columns.Apply(Entries, query).AsEnumerable().Select(Build)];

    public int Count(IQuery<PublicAccessEntry>? query) => Columns.Apply(Entries, query).Count();

    public void Save(PublicAccessEntry entity)
    {
        var context = scope.Writing;
        var row = context.Set<PublicAccessRow>().AsTracking().Include(access => access.Rules).FirstOrDefault(access => access.Id == entity.Key);
        if (row is null)
        {
            entity.AddingEntity();
            context.Add(row = new PublicAccessRow { Id = entity.Key });
        }
        else
        {
            entity.UpdatingEntity();
        }

        row.NodeId = entity.ProtectedNodeId;
        row.LoginNodeId = entity.LoginNodeId;
        row.NoAccessNodeId = entity.NoAccessNodeId;
        row.CreateDate = entity.CreateDate;
        row.UpdateDate = entity.UpdateDate;
        WriteRules(context, entity, row);
        context.SaveAndForget();
        entity.Id = entity.Key.GetHashCode();
        foreach (var rule in entity.Rules)
            rule.Id = rule.Key.GetHashCode();
        entity.ResetDirtyProperties();
    }

    public void Delete(PublicAccessEntry entity)
    {
        scope.Writing.Set<PublicAccessRow>().Where(access => access.Id == entity.Key).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    private static void WriteRules(CmsDbContext context, PublicAccessEntry entity, PublicAccessRow row)
    {
        var wanted = entity.Rules.ToDictionary(rule => rule.Key);
        context.RemoveRange(row.Rules.Where(rule => !wanted.ContainsKey(rule.Id)).ToList());
        foreach (var (key, rule) in wanted)
        {
            var ruleRow = row.Rules.Find(existing => existing.Id == key);
            if (ruleRow is null)
            {
                rule.AddingEntity();
                context.Add(ruleRow = new PublicAccessRuleRow { Id = key, AccessId = row.Id });
            }

            ruleRow.Type = rule.RuleType;
            ruleRow.Value = rule.RuleValue;
            ruleRow.CreateDate = rule.CreateDate;
            ruleRow.UpdateDate = rule.UpdateDate;
        }
    }

    private static PublicAccessEntry Build(PublicAccessRow row)
    {
        var rules = row.Rules.Select(rule => new PublicAccessRule(rule.Id, row.Id)
        {
            RuleType = rule.Type,
            RuleValue = rule.Value,
            CreateDate = rule.CreateDate,
            UpdateDate = rule.UpdateDate,
        });
        var entry = new PublicAccessEntry(row.Id, row.NodeId, row.LoginNodeId, row.NoAccessNodeId, rules) { CreateDate = row.CreateDate, UpdateDate = row.UpdateDate };
        entry.ResetDirtyProperties(false);
        return entry;
    }
}
