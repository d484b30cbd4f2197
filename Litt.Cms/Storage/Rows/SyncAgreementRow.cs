using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>What a uSync file and its item were like when they last said the same.</summary>
internal sealed class SyncAgreementRow
{
    /// <summary>The folder of the item's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The key that the item has in its file.</summary>
    public Guid Key { get; init; }

    /// <summary>The file's path below the folder of its kind.</summary>
    public required string File { get; set; }

    /// <summary>A hash of the file's bytes.</summary>
    public required string FileHash { get; set; }

    /// <summary>A hash of what the item said; null where only its stamp is known.</summary>
    public string? ItemHash { get; set; }

    /// <summary>What changes whenever the item does and is cheaper to read than the item; null where it was not read then.</summary>
    public string? Stamp { get; set; }

    /// <summary>Whether something of the file could not be had, so that it is tried again.</summary>
    public bool IsPartial { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SyncAgreementRow>
    {
        public void Configure(EntityTypeBuilder<SyncAgreementRow> builder)
        {
            builder.ToTable("SyncAgreements");
            builder.HasKey(agreement => new { agreement.Kind, agreement.Key });
            builder.Property(agreement => agreement.Kind).HasMaxLength(50);
            builder.Property(agreement => agreement.File).HasMaxLength(1000);
            builder.Property(agreement => agreement.FileHash).HasMaxLength(50);
            builder.Property(agreement => agreement.ItemHash).HasMaxLength(50);
            builder.Property(agreement => agreement.Stamp).HasMaxLength(100);
        }
    }
}
