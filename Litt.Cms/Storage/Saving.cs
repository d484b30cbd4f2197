using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Storage;

/// <summary>How repositories write rows.</summary>
internal static class Saving
{
    /// <summary>Writes what was added and changed, and stops following it: a scope may live long and write much.</summary>
    public static void SaveAndForget(this CmsDbContext context)
    {
        try
        {
            context.SaveChanges();
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>Adds a row that may bring its id along, as Umbraco's well-known items do.</summary>
    public static void Insert<TRow>(this CmsDbContext context, TRow row, bool hasId)
        where TRow : class
    {
        context.Add(row);
        if (!hasId || !context.Database.IsSqlServer())
            return;
        // SQL Server wants to be told when it does not choose the id.
        var table = context.Model.FindEntityType(typeof(TRow))!.GetTableName();
#pragma warning disable EF1002
        context.Database.ExecuteSqlRaw($"SET IDENTITY_INSERT [{table}] ON");
        context.SaveChanges();
        context.Database.ExecuteSqlRaw($"SET IDENTITY_INSERT [{table}] OFF");
#pragma warning restore EF1002
    }
}
