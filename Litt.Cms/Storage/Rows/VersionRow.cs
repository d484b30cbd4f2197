using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>One version of a content item: its names and all its values, as JSON.</summary>
internal sealed class VersionRow
{
    public int Id { get; set; }

    public int NodeId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Date { get; set; }

    public int? UserId { get; set; }

    /// <summary>The version that is being edited: one of each item.</summary>
    public bool Current { get; set; }

    /// <summary>The version that visitors see: at most one of each item.</summary>
    public bool Published { get; set; }

    public bool PreventCleanup { get; set; }

    public int? TemplateId { get; set; }

    /// <summary>The invariant name, or the name in the default culture.</summary>
    public string? Name { get; set; }

    /// <summary>JSON of <see cref="VersionData"/>.</summary>
    public required string Data { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<VersionRow>
    {
        public void Configure(EntityTypeBuilder<VersionRow> builder)
        {
            builder.ToTable("Versions");
            builder.HasIndex(version => new { version.NodeId, version.Current });
            builder.HasIndex(version => version.Published).HasFilter(null);
            builder.Property(version => version.Name).HasMaxLength(255);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(version => version.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
