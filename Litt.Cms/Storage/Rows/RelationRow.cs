using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>Two nodes that belong together.</summary>
internal sealed class RelationRow : INumberedRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int ParentId { get; set; }

    public int ChildId { get; set; }

    public int RelationTypeId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; set; }

    public string? Comment { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RelationRow>
    {
        public void Configure(EntityTypeBuilder<RelationRow> builder)
        {
            builder.ToTable("Relations");
            builder.Property(relation => relation.Comment).HasMaxLength(1000);
            builder.HasIndex(relation => new { relation.ParentId, relation.ChildId, relation.RelationTypeId }).IsUnique();
            builder.HasIndex(relation => relation.ChildId);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(relation => relation.ParentId).OnDelete(DeleteBehavior.Cascade);
            // SQL Server allows one cascade from a node to a relation: NodeDeletion.DeleteNodes does this one.
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(relation => relation.ChildId).OnDelete(DeleteBehavior.NoAction);
            builder.HasOne<RelationTypeRow>().WithMany().HasForeignKey(relation => relation.RelationTypeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
