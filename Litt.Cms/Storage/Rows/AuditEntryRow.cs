using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>What somebody did to somebody's account: signed in, changed a password. It outlives both.</summary>
internal sealed class AuditEntryRow : INumberedRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int PerformingUserId { get; set; }

    public Guid? PerformingUserKey { get; set; }

    public string? PerformingDetails { get; set; }

    public string? PerformingIp { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EventDate { get; set; }

    public int AffectedUserId { get; set; }

    public Guid? AffectedUserKey { get; set; }

    public string? AffectedDetails { get; set; }

    public string? EventType { get; set; }

    public string? EventDetails { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditEntryRow>
    {
        public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
        {
            builder.ToTable("AuditEntries");
            builder.Property(entry => entry.PerformingDetails).HasMaxLength(1024);
            builder.Property(entry => entry.PerformingIp).HasMaxLength(64);
            builder.Property(entry => entry.AffectedDetails).HasMaxLength(1024);
            builder.Property(entry => entry.EventType).HasMaxLength(256);
            builder.Property(entry => entry.EventDetails).HasMaxLength(1024);
            builder.HasIndex(entry => entry.EventDate);
        }
    }
}
