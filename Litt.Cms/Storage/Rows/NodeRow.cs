using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>The place of an item in a tree: what documents, types, data types, templates and their folders have in common.</summary>
internal sealed class NodeRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public NodeKind Kind { get; set; }

    /// <summary>-1 for the top of a tree, -20 and -21 for the recycle bins of documents and media.</summary>
    public int ParentId { get; set; }

    /// <summary>1 for an item at the top of its tree.</summary>
    public int Level { get; set; }

    /// <summary>The ids from the root (-1) to the item itself, parted by commas.</summary>
    public required string Path { get; set; }

    public int SortOrder { get; set; }

    public bool Trashed { get; set; }

    public string? Name { get; set; }

    public int? CreatorId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<NodeRow>
    {
        public void Configure(EntityTypeBuilder<NodeRow> builder)
        {
            builder.ToTable("Nodes");
            builder.HasAlternateKey(node => node.Key);
            builder.HasIndex(node => new { node.Kind, node.ParentId, node.Trashed, node.SortOrder });
            builder.HasIndex(node => new { node.ParentId, node.Name });
            builder.HasIndex(node => new { node.Kind, node.Path });
            // SQLite finds the beginning of a text by an index only where the case is of no matter.
            builder.Property(node => node.Path).HasMaxLength(400).IsCaseInsensitive();
            builder.Property(node => node.Name).HasMaxLength(255).IsCaseInsensitive();
        }
    }
}
