using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Rows;

/// <summary>Something that runs longer than a request may take, and what came of it. Dates are in UTC.</summary>
internal sealed class LongRunningOperationRow
{
    public Guid Id { get; set; }

    public required string Type { get; set; }

    public LongRunningOperationStatus Status { get; set; }

    /// <summary>JSON.</summary>
    public string? Result { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    /// <summary>An operation that does not say by then that it still runs has died.</summary>
    public DateTime ExpirationDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<LongRunningOperationRow>
    {
        public void Configure(EntityTypeBuilder<LongRunningOperationRow> builder)
        {
            builder.ToTable("LongRunningOperations");
            builder.Property(operation => operation.Id).ValueGeneratedNever();
            builder.Property(operation => operation.Type).HasMaxLength(200);
            builder.Property(operation => operation.Status).HasConversion<string>().HasMaxLength(50);
            builder.HasIndex(operation => new { operation.Type, operation.Status });
        }
    }
}
