using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Rows;

/// <summary>When a content item, or one culture of it, is to be published or unpublished.</summary>
internal sealed class ScheduleRow
{
    public Guid Id { get; set; }

    public int NodeId { get; set; }

    /// <summary>ISO code; * for content that does not vary by culture.</summary>
    public required string Culture { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Date { get; set; }

    public ContentScheduleAction Action { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ScheduleRow>
    {
        public void Configure(EntityTypeBuilder<ScheduleRow> builder)
        {
            builder.ToTable("ContentSchedules");
            builder.Property(schedule => schedule.Id).ValueGeneratedNever();
            builder.Property(schedule => schedule.Culture).HasMaxLength(14);
            builder.Property(schedule => schedule.Action).HasConversion<string>().HasMaxLength(20);
            builder.HasIndex(schedule => schedule.NodeId);
            builder.HasIndex(schedule => new { schedule.Action, schedule.Date });
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(schedule => schedule.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
