using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A text that views name by its key.</summary>
internal sealed class DictionaryRow : INumberedRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid? ParentKey { get; set; }

    /// <summary>The name that views use.</summary>
    public string ItemKey { get; set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DictionaryRow>
    {
        public void Configure(EntityTypeBuilder<DictionaryRow> builder)
        {
            builder.ToTable("DictionaryItems");
            builder.HasAlternateKey(item => item.Key);
            builder.Property(item => item.ItemKey).HasMaxLength(450).IsCaseInsensitive();
            builder.HasIndex(item => item.ItemKey).IsUnique();
            builder.HasOne<DictionaryRow>().WithMany().HasPrincipalKey(item => item.Key).HasForeignKey(item => item.ParentKey).OnDelete(DeleteBehavior.NoAction);
        }
    }
}

/// <summary>A text of the dictionary in one language.</summary>
internal sealed class TranslationRow
{
    public int Id { get; set; }

    public int ItemId { get; set; }

    public int LanguageId { get; set; }

    public required string Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TranslationRow>
    {
        public void Configure(EntityTypeBuilder<TranslationRow> builder)
        {
            builder.ToTable("DictionaryTranslations");
            builder.HasIndex(translation => new { translation.ItemId, translation.LanguageId }).IsUnique();
            builder.HasOne<DictionaryRow>().WithMany().HasForeignKey(translation => translation.ItemId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<LanguageRow>().WithMany().HasForeignKey(translation => translation.LanguageId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
