using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A hostname that leads to a document, or the culture of a branch of documents.</summary>
internal sealed class DomainRow : INumberedRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Name { get; set; } = string.Empty;

    public int? LanguageId { get; set; }

    public int? RootContentId { get; set; }

    public int SortOrder { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DomainRow>
    {
        public void Configure(EntityTypeBuilder<DomainRow> builder)
        {
            builder.ToTable("Domains");
            builder.Property(domain => domain.Name).HasMaxLength(255).IsCaseInsensitive();
            builder.HasIndex(domain => domain.Name).IsUnique();
            builder.HasOne<LanguageRow>().WithMany().HasForeignKey(domain => domain.LanguageId).OnDelete(DeleteBehavior.SetNull);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(domain => domain.RootContentId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
