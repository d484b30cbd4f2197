using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>A time that a user is, or was, signed in. Dates are in UTC.</summary>
internal sealed class UserSessionRow
{
    public Guid Id { get; set; }

    public int? UserId { get; set; }

    public required string IpAddress { get; set; }

    public DateTime LoggedIn { get; set; }

    public DateTime LastValidated { get; set; }

    public DateTime? LoggedOut { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserSessionRow>
    {
        public void Configure(EntityTypeBuilder<UserSessionRow> builder)
        {
            builder.ToTable("UserSessions");
            builder.Property(session => session.Id).ValueGeneratedNever();
            builder.HasIndex(session => session.UserId);
            builder.HasIndex(session => session.LastValidated);
            builder.Property(session => session.IpAddress).HasMaxLength(255);
            builder.HasOne<UserRow>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A name under which an API user asks for tokens.</summary>
internal sealed class UserClientIdRow
{
    public required string ClientId { get; set; }

    public int UserId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserClientIdRow>
    {
        public void Configure(EntityTypeBuilder<UserClientIdRow> builder)
        {
            builder.ToTable("UserClientIds");
            builder.HasKey(client => client.ClientId);
            builder.Property(client => client.ClientId).HasMaxLength(255).IsCaseInsensitive();
            builder.HasOne<UserRow>().WithMany().HasForeignKey(client => client.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What the backoffice, or an extension of it, keeps for a user.</summary>
internal sealed class UserDataRow
{
    public Guid Key { get; set; }

    public Guid UserKey { get; set; }

    public required string Group { get; set; }

    public required string Identifier { get; set; }

    public required string Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserDataRow>
    {
        public void Configure(EntityTypeBuilder<UserDataRow> builder)
        {
            builder.ToTable("UserData");
            builder.HasKey(data => data.Key);
            builder.Property(data => data.Key).ValueGeneratedNever();
            builder.HasIndex(data => new { data.UserKey, data.Group, data.Identifier });
            builder.Property(data => data.Group).HasMaxLength(255);
            builder.Property(data => data.Identifier).HasMaxLength(255);
        }
    }
}
