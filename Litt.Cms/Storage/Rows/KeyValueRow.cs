using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>One of the named values that Umbraco and its packages remember.</summary>
internal sealed class KeyValueRow
{
    public required string Key { get; init; }

    public string? Value { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<KeyValueRow>
    {
        public void Configure(EntityTypeBuilder<KeyValueRow> builder)
        {
            builder.ToTable("KeyValues");
            builder.HasKey(pair => pair.Key);
            builder.Property(pair => pair.Key).HasMaxLength(256);
        }
    }
}
