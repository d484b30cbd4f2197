using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A segment by which a document can be addressed below its parent.</summary>
internal sealed class DocumentUrlRow
{
    public int Id { get; set; }

    public Guid DocumentKey { get; set; }

    /// <summary>Null for a document that does not vary by culture.</summary>
    public int? LanguageId { get; set; }

    public required string Segment { get; set; }

    public bool IsDraft { get; set; }

    public bool IsPrimary { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DocumentUrlRow>
    {
        public void Configure(EntityTypeBuilder<DocumentUrlRow> builder)
        {
            builder.ToTable("DocumentUrls");
            builder.Property(url => url.Segment).HasMaxLength(250);
            builder.HasIndex(url => url.DocumentKey);
            builder.HasOne<NodeRow>().WithMany().HasPrincipalKey(node => node.Key).HasForeignKey(url => url.DocumentKey).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<LanguageRow>().WithMany().HasForeignKey(url => url.LanguageId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>An address that an editor gave to a document besides its own.</summary>
internal sealed class DocumentUrlAliasRow
{
    public int Id { get; set; }

    public Guid DocumentKey { get; set; }

    /// <summary>Null for a document that does not vary by culture.</summary>
    public int? LanguageId { get; set; }

    public required string Alias { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DocumentUrlAliasRow>
    {
        public void Configure(EntityTypeBuilder<DocumentUrlAliasRow> builder)
        {
            builder.ToTable("DocumentUrlAliases");
            builder.Property(alias => alias.Alias).HasMaxLength(400);
            builder.HasIndex(alias => alias.DocumentKey);
            builder.HasOne<NodeRow>().WithMany().HasPrincipalKey(node => node.Key).HasForeignKey(alias => alias.DocumentKey).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<LanguageRow>().WithMany().HasForeignKey(alias => alias.LanguageId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
