using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A server that runs this site, or has run it.</summary>
internal sealed class ServerRow : INumberedRow
{
    public int Id { get; set; }

    public string? Address { get; set; }

    public string Identity { get; set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTime Registered { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Accessed { get; set; }

    public bool IsActive { get; set; }

    public bool IsSchedulingPublisher { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ServerRow>
    {
        public void Configure(EntityTypeBuilder<ServerRow> builder)
        {
            builder.ToTable("Servers");
            builder.Property(server => server.Address).HasMaxLength(500);
            builder.Property(server => server.Identity).HasMaxLength(255);
            builder.HasIndex(server => server.Identity).IsUnique();
        }
    }
}
