using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>An address that a document had once.</summary>
internal sealed class RedirectRow
{
    public Guid Id { get; init; }

    public Guid ContentKey { get; set; }

    /// <summary>Lower case; empty for a document that does not vary by culture.</summary>
    public string Culture { get; set; } = string.Empty;

    public string Url { get; set; } = string.Empty;

    /// <summary>SHA-256 of the URL, in hexadecimal: URLs are too long for an index of SQL Server.</summary>
    public string UrlHash { get; set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RedirectRow>
    {
        public void Configure(EntityTypeBuilder<RedirectRow> builder)
        {
            builder.ToTable("Redirects");
            builder.Property(redirect => redirect.Id).ValueGeneratedNever();
            builder.Property(redirect => redirect.Culture).HasMaxLength(14);
            builder.Property(redirect => redirect.Url).HasMaxLength(2048).IsCaseInsensitive();
            builder.Property(redirect => redirect.UrlHash).HasMaxLength(64).IsUnicode(false);
            builder.HasIndex(redirect => redirect.UrlHash);
            builder.HasIndex(redirect => redirect.CreateDate);
            builder.HasOne<NodeRow>().WithMany().HasPrincipalKey(node => node.Key).HasForeignKey(redirect => redirect.ContentKey).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
