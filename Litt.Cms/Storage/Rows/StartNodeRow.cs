using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>Which tree a start node is in, as the number that the database keeps.</summary>
internal enum StartNodeKind : byte
{
    Content = 1,
    Media = 2,
    Element = 3,
}

/// <summary>Where a user's, or a group's, part of a tree begins. It goes with the node.</summary>
internal sealed class StartNodeRow
{
    public int Id { get; set; }

    /// <summary>Set for a user's start node; then <see cref="UserGroupId"/> is null.</summary>
    public int? UserId { get; set; }

    public int? UserGroupId { get; set; }

    public StartNodeKind Kind { get; set; }

    /// <summary>Null for the whole tree.</summary>
    public int? NodeId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StartNodeRow>
    {
        public void Configure(EntityTypeBuilder<StartNodeRow> builder)
        {
            builder.ToTable("StartNodes");
            builder.HasIndex(start => start.UserId);
            builder.HasIndex(start => start.UserGroupId);
            builder.HasIndex(start => start.NodeId);
            builder.HasOne<UserRow>().WithMany().HasForeignKey(start => start.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(start => start.UserGroupId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(start => start.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
