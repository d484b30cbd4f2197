using System.Data.Common;
using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Litt.Cms.Install;

/// <summary>Brings the database to the newest schema.</summary>
internal sealed class Schema(CmsDatabase database)
{
    private static readonly Guid RootKey = Guid.Parse("916724a5-173d-4619-b97e-b9de133dd6f5");

    /// <summary>Creates or upgrades the database; does nothing if it is up to date.</summary>
    /// <exception cref="DbException">The database can't be reached, or is not a database.</exception>
    public void Bring()
    {
        using var context = database.Open();
        if (context.Database.GetPendingMigrations().Any())
            context.Database.Migrate();
        if (context.Database.IsSqlite())
            context.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL;");
        if (!context.Set<NodeRow>().Any(node => node.Id == Constants.System.Root))
            PlantRoots(context);
    }

    /// <summary>The tops of the trees and the recycle bins, which Umbraco knows by their ids.</summary>
    private static void PlantRoots(CmsDbContext context)
    {
        context.AddRange(
            Root(Constants.System.Root, RootKey, NodeKind.Root, "SYSTEM DATA: umbraco master root"),
            Root(Constants.System.RecycleBinContent, Constants.System.RecycleBinContentKey, NodeKind.RecycleBin, "Recycle Bin"),
            Root(Constants.System.RecycleBinMedia, Constants.System.RecycleBinMediaKey, NodeKind.RecycleBin, "Recycle Bin"),
            Root(Constants.System.RecycleBinElement, Constants.System.RecycleBinElementKey, NodeKind.ElementRecycleBin, "Recycle Bin"));
        context.SaveChanges();
    }

    private static NodeRow Root(int id, Guid key, NodeKind kind, string name) => new()
    {
        Id = id,
        Key = key,
        Kind = kind,
        ParentId = Constants.System.Root,
        Path = id == Constants.System.Root ? "-1" : $"-1,{id}",
        Name = name,
        CreateDate = DateTime.UtcNow,
        UpdateDate = DateTime.UtcNow,
    };
}
