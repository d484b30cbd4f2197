using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Rows;

/// <summary>What a data type adds to its node: its editor, and the editor's configuration as it came.</summary>
internal sealed class DataTypeRow
{
    /// <summary>The id of the node.</summary>
    public int NodeId { get; set; }

    public required string EditorAlias { get; set; }

    public string? EditorUiAlias { get; set; }

    public ValueStorageType DatabaseType { get; set; }

    /// <summary>JSON, as the configuration editor writes it.</summary>
    public string? Configuration { get; set; }

    internal sealed class Configured : IEntityTypeConfiguration<DataTypeRow>
    {
        public void Configure(EntityTypeBuilder<DataTypeRow> builder)
        {
            builder.ToTable("DataTypes");
            builder.HasKey(type => type.NodeId);
            builder.Property(type => type.NodeId).ValueGeneratedNever();
            builder.Property(type => type.EditorAlias).HasMaxLength(255);
            builder.Property(type => type.EditorUiAlias).HasMaxLength(255);
            builder.Property(type => type.DatabaseType).HasConversion<string>().HasMaxLength(50);
            builder.HasOne<NodeRow>().WithOne().HasForeignKey<DataTypeRow>(type => type.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
