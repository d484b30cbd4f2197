using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Litt.Cms.Storage;

/// <summary>Tells a context of changes that are made past it: by a condition, or in SQL. Which items they touch is not known.</summary>
internal sealed class BulkChanges : DbCommandInterceptor
{
    public static readonly BulkChanges Instance = new();

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Note(eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(eventData);
        return ValueTask.FromResult(result);
    }

    private static void Note(CommandEventData command)
    {
        if (command.CommandSource != CommandSource.SaveChanges && command.Context is CmsDbContext { Items: { } items })
            items.ChangeMore();
    }
}
