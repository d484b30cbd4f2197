using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models.Membership;

namespace Litt.Cms.Storage.Rows;

/// <summary>Somebody, or some program, that may use the backoffice. Dates are in UTC.</summary>
internal sealed class UserRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public UserKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>What is typed at the sign-in; usually the email address.</summary>
    public required string Username { get; set; }

    public required string Email { get; set; }

    public DateTime? EmailConfirmedDate { get; set; }

    /// <summary>The hash, as ASP.NET Identity writes it; empty for an API user.</summary>
    public required string Password { get; set; }

    /// <summary>JSON that names the algorithm of the hash.</summary>
    public string? PasswordConfiguration { get; set; }

    public string? SecurityStamp { get; set; }

    public string? Language { get; set; }

    public string? Avatar { get; set; }

    public bool IsApproved { get; set; }

    public bool IsLockedOut { get; set; }

    public int FailedPasswordAttempts { get; set; }

    public DateTime? LastLockoutDate { get; set; }

    public DateTime? LastLoginDate { get; set; }

    public DateTime? LastPasswordChangeDate { get; set; }

    public DateTime? InvitedDate { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserRow>
    {
        public void Configure(EntityTypeBuilder<UserRow> builder)
        {
            builder.ToTable("Users");
            builder.HasIndex(user => user.Key).IsUnique();
            builder.HasIndex(user => user.Username).IsUnique();
            builder.HasIndex(user => user.Email);
            builder.Property(user => user.Name).HasMaxLength(255).IsCaseInsensitive();
            builder.Property(user => user.Username).HasMaxLength(255).IsCaseInsensitive();
            builder.Property(user => user.Email).HasMaxLength(255).IsCaseInsensitive();
            builder.Property(user => user.Password).HasMaxLength(500);
            builder.Property(user => user.PasswordConfiguration).HasMaxLength(500);
            builder.Property(user => user.SecurityStamp).HasMaxLength(255);
            builder.Property(user => user.Language).HasMaxLength(14);
            builder.Property(user => user.Avatar).HasMaxLength(500);
        }
    }
}
