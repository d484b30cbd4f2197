using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A way in which two nodes can belong together.</summary>
internal sealed class RelationTypeRow : INumberedRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public bool IsBidirectional { get; set; }

    /// <summary>The parent uses the child, so that deleting the child would break the parent.</summary>
    public bool IsDependency { get; set; }

    /// <summary>Umbraco's key of what parents are; null for anything.</summary>
    public Guid? ParentObjectType { get; set; }

    /// <summary>Umbraco's key of what children are; null for anything.</summary>
    public Guid? ChildObjectType { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RelationTypeRow>
    {
        public void Configure(EntityTypeBuilder<RelationTypeRow> builder)
        {
            builder.ToTable("RelationTypes");
            builder.Property(type => type.Alias).HasMaxLength(100).IsCaseInsensitive();
            builder.Property(type => type.Name).HasMaxLength(255).IsCaseInsensitive();
            builder.HasIndex(type => type.Alias).IsUnique();
            builder.HasIndex(type => type.Key).IsUnique();
        }
    }
}
