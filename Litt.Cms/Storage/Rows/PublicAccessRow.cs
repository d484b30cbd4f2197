using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A branch of documents that only some members may see. Dates are in UTC.</summary>
internal sealed class PublicAccessRow
{
    public Guid Id { get; init; }

    public int NodeId { get; set; }

    /// <summary>Where a visitor is sent to sign in.</summary>
    public int LoginNodeId { get; set; }

    /// <summary>Where a member is sent who may not see it.</summary>
    public int NoAccessNodeId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<PublicAccessRuleRow> Rules { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<PublicAccessRow>
    {
        public void Configure(EntityTypeBuilder<PublicAccessRow> builder)
        {
            builder.ToTable("PublicAccess");
            builder.Property(access => access.Id).ValueGeneratedNever();
            builder.HasIndex(access => access.NodeId).IsUnique();
            builder.HasMany(access => access.Rules).WithOne().HasForeignKey(rule => rule.AccessId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(access => access.NodeId).OnDelete(DeleteBehavior.Cascade);
            // SQL Server allows one cascade from a node: NodeDeletion.DeleteNodes does these.
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(access => access.LoginNodeId).OnDelete(DeleteBehavior.NoAction);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(access => access.NoAccessNodeId).OnDelete(DeleteBehavior.NoAction);
        }
    }
}

/// <summary>Who may see a branch of documents. Dates are in UTC.</summary>
internal sealed class PublicAccessRuleRow
{
    public Guid Id { get; init; }

    public Guid AccessId { get; init; }

    public string? Type { get; set; }

    public string? Value { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PublicAccessRuleRow>
    {
        public void Configure(EntityTypeBuilder<PublicAccessRuleRow> builder)
        {
            builder.ToTable("PublicAccessRules");
            builder.Property(rule => rule.Id).ValueGeneratedNever();
            builder.Property(rule => rule.Type).HasMaxLength(255);
            builder.Property(rule => rule.Value).HasMaxLength(255);
        }
    }
}
