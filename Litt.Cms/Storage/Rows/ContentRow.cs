using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>What a document, element, blueprint, media item or member adds to its node: enough for trees and lists without opening a version.</summary>
internal sealed class ContentRow
{
    /// <summary>The id of the node.</summary>
    public int NodeId { get; set; }

    public int ContentTypeId { get; set; }

    public bool Published { get; set; }

    /// <summary>The draft differs from what is published.</summary>
    public bool Edited { get; set; }

    public int? TemplateId { get; set; }

    public int? WriterId { get; set; }

    /// <summary>The version that is being edited.</summary>
    public int CurrentVersionId { get; set; }

    public int? PublishedVersionId { get; set; }

    /// <summary>JSON of <see cref="CultureState"/> by ISO code, for content that varies by culture; null for content that does not.</summary>
    public string? Cultures { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ContentRow>
    {
        public void Configure(EntityTypeBuilder<ContentRow> builder)
        {
            builder.ToTable("Contents");
            builder.HasKey(content => content.NodeId);
            builder.Property(content => content.NodeId).ValueGeneratedNever();
            builder.HasIndex(content => content.ContentTypeId);
            builder.HasIndex(content => content.Published);
            builder.HasOne<NodeRow>().WithOne().HasForeignKey<ContentRow>(content => content.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
