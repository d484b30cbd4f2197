using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>What a document, media or member type adds to its node.</summary>
internal sealed class ContentTypeRow
{
    /// <summary>The id of the node.</summary>
    public int NodeId { get; set; }

    public required string Alias { get; set; }

    /// <summary>JSON of <see cref="TypeDefinition"/>.</summary>
    public required string Definition { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ContentTypeRow>
    {
        public void Configure(EntityTypeBuilder<ContentTypeRow> builder)
        {
            builder.ToTable("ContentTypes");
            builder.HasKey(type => type.NodeId);
            builder.Property(type => type.NodeId).ValueGeneratedNever();
            builder.Property(type => type.Alias).HasMaxLength(255).IsCaseInsensitive();
            builder.HasIndex(type => type.Alias);
            builder.HasOne<NodeRow>().WithOne().HasForeignKey<ContentTypeRow>(type => type.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
