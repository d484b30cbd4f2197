using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>Numbers the property types, so that a value never meets another property than its own. The definition of the type says what they are.</summary>
internal sealed class PropertyTypeRow
{
    public int Id { get; set; }

    public int ContentTypeId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PropertyTypeRow>
    {
        public void Configure(EntityTypeBuilder<PropertyTypeRow> builder)
        {
            builder.ToTable("PropertyTypes");
            builder.HasIndex(type => type.ContentTypeId);
            builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(type => type.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Numbers the tabs and groups: Umbraco tells them apart by their ids, across types.</summary>
internal sealed class PropertyGroupRow
{
    public int Id { get; set; }

    public int ContentTypeId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PropertyGroupRow>
    {
        public void Configure(EntityTypeBuilder<PropertyGroupRow> builder)
        {
            builder.ToTable("PropertyGroups");
            builder.HasIndex(group => group.ContentTypeId);
            builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(group => group.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
