using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A user's wish to be told when something happens to a document.</summary>
internal sealed class NotificationRow
{
    public int UserId { get; init; }

    public int NodeId { get; init; }

    /// <summary>The verb of the action: Umb.Document.Publish and the like.</summary>
    public required string Action { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<NotificationRow>
    {
        public void Configure(EntityTypeBuilder<NotificationRow> builder)
        {
            builder.ToTable("Notifications");
            builder.HasKey(wish => new { wish.UserId, wish.NodeId, wish.Action });
            builder.Property(wish => wish.Action).HasMaxLength(255);
            builder.HasIndex(wish => wish.NodeId);
            builder.HasOne<UserRow>().WithMany().HasForeignKey(wish => wish.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(wish => wish.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
