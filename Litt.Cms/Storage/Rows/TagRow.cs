using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A word by which content is found.</summary>
internal sealed class TagRow : INumberedRow
{
    public int Id { get; set; }

    public string Group { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;

    /// <summary>Null for a tag of a property that does not vary by culture.</summary>
    public int? LanguageId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TagRow>
    {
        public void Configure(EntityTypeBuilder<TagRow> builder)
        {
            builder.ToTable("Tags");
            builder.Property(tag => tag.Group).HasMaxLength(100).IsCaseInsensitive();
            builder.Property(tag => tag.Text).HasMaxLength(200).IsCaseInsensitive();
            builder.HasIndex(tag => new { tag.Group, tag.Text });
            builder.HasOne<LanguageRow>().WithMany().HasForeignKey(tag => tag.LanguageId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A tag that a property of an item has.</summary>
internal sealed class TaggingRow
{
    public int NodeId { get; set; }

    public int PropertyTypeId { get; set; }

    public int TagId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TaggingRow>
    {
        public void Configure(EntityTypeBuilder<TaggingRow> builder)
        {
            builder.ToTable("Taggings");
            builder.HasKey(tagging => new { tagging.NodeId, tagging.PropertyTypeId, tagging.TagId });
            builder.HasIndex(tagging => tagging.TagId);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(tagging => tagging.NodeId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<TagRow>().WithMany().HasForeignKey(tagging => tagging.TagId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
