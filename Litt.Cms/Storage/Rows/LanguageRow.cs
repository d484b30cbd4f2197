using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A language that content can be written in.</summary>
internal sealed class LanguageRow : INumberedRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    /// <summary>As .NET writes it: en-US.</summary>
    public string IsoCode { get; set; } = string.Empty;

    public string CultureName { get; set; } = string.Empty;

    public bool IsDefault { get; set; }

    public bool IsMandatory { get; set; }

    /// <summary>The language that is shown where this one has no value.</summary>
    public int? FallbackId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<LanguageRow>
    {
        public void Configure(EntityTypeBuilder<LanguageRow> builder)
        {
            builder.ToTable("Languages");
            builder.Property(language => language.IsoCode).HasMaxLength(14).IsCaseInsensitive();
            builder.Property(language => language.CultureName).HasMaxLength(255);
            builder.HasIndex(language => language.IsoCode).IsUnique();
            builder.HasOne<LanguageRow>().WithMany().HasForeignKey(language => language.FallbackId).OnDelete(DeleteBehavior.NoAction);
        }
    }
}
