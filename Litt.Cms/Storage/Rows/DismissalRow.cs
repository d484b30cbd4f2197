using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>Words of a document that an editor has looked at and found right.</summary>
internal sealed class DismissalRow
{
    public Guid NodeKey { get; init; }

    /// <summary>The rule that points them out.</summary>
    public required string Rule { get; init; }

    /// <summary>The words, in lower case.</summary>
    public required string Text { get; init; }

    public Guid UserKey { get; init; }

    /// <summary>UTC.</summary>
    public DateTime Date { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DismissalRow>
    {
        public void Configure(EntityTypeBuilder<DismissalRow> builder)
        {
            builder.ToTable("Dismissals");
            builder.HasKey(dismissal => new { dismissal.NodeKey, dismissal.Rule, dismissal.Text });
            builder.Property(dismissal => dismissal.Rule).HasMaxLength(50);
            builder.Property(dismissal => dismissal.Text).HasMaxLength(Records.DismissalRepository.LongestText);
            builder.HasOne<NodeRow>().WithMany().HasPrincipalKey(node => node.Key).HasForeignKey(dismissal => dismissal.NodeKey).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
