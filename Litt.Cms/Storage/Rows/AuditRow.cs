using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Rows;

/// <summary>Who did what to which item. It outlives the item and the user.</summary>
internal sealed class AuditRow
{
    public int Id { get; set; }

    /// <summary>The id of the item; what it is says <see cref="EntityType"/>.</summary>
    public int ItemId { get; set; }

    public int UserId { get; set; }

    public AuditType Type { get; set; }

    public string? EntityType { get; set; }

    public string? Comment { get; set; }

    public string? Parameters { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Date { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> builder)
        {
            builder.ToTable("Audits");
            // By name: the numbers of Umbraco's enumeration are not written down anywhere.
            builder.Property(audit => audit.Type).HasConversion<string>().HasMaxLength(50);
            builder.Property(audit => audit.EntityType).HasMaxLength(50);
            builder.Property(audit => audit.Comment).HasMaxLength(4000);
            builder.Property(audit => audit.Parameters).HasMaxLength(4000);
            builder.HasIndex(audit => new { audit.ItemId, audit.Date });
            builder.HasIndex(audit => new { audit.UserId, audit.Date });
            builder.HasIndex(audit => audit.Date);
        }
    }
}
