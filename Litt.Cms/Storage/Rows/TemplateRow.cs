using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>What a template adds to its node: the name of its view. The view itself is a file.</summary>
internal sealed class TemplateRow
{
    /// <summary>The id of the node.</summary>
    public int NodeId { get; set; }

    public required string Alias { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TemplateRow>
    {
        public void Configure(EntityTypeBuilder<TemplateRow> builder)
        {
            builder.ToTable("Templates");
            builder.HasKey(template => template.NodeId);
            builder.Property(template => template.NodeId).ValueGeneratedNever();
            builder.Property(template => template.Alias).HasMaxLength(255).IsCaseInsensitive();
            builder.HasIndex(template => template.Alias).IsUnique();
            builder.HasOne<NodeRow>().WithOne().HasForeignKey<TemplateRow>(template => template.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
