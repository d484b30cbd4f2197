using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>An account elsewhere with which a user or member may sign in.</summary>
internal sealed class ExternalLoginRow
{
    public int Id { get; set; }

    public Guid UserOrMemberKey { get; set; }

    public required string LoginProvider { get; set; }

    public required string ProviderKey { get; set; }

    public string? UserData { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ExternalLoginRow>
    {
        public void Configure(EntityTypeBuilder<ExternalLoginRow> builder)
        {
            builder.ToTable("ExternalLogins");
            builder.HasIndex(login => new { login.UserOrMemberKey, login.LoginProvider }).IsUnique();
            builder.HasIndex(login => new { login.LoginProvider, login.ProviderKey });
            builder.Property(login => login.LoginProvider).HasMaxLength(400);
            builder.Property(login => login.ProviderKey).HasMaxLength(400);
        }
    }
}

/// <summary>A token that came with an account elsewhere.</summary>
internal sealed class ExternalLoginTokenRow
{
    public int Id { get; set; }

    public int ExternalLoginId { get; set; }

    public required string Name { get; set; }

    public required string Value { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ExternalLoginTokenRow>
    {
        public void Configure(EntityTypeBuilder<ExternalLoginTokenRow> builder)
        {
            builder.ToTable("ExternalLoginTokens");
            builder.HasIndex(token => new { token.ExternalLoginId, token.Name }).IsUnique();
            builder.Property(token => token.Name).HasMaxLength(255);
            builder.HasOne<ExternalLoginRow>().WithMany().HasForeignKey(token => token.ExternalLoginId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>The secret that a user or member shares with an authenticator app.</summary>
internal sealed class TwoFactorLoginRow
{
    public int Id { get; set; }

    public Guid UserOrMemberKey { get; set; }

    public required string ProviderName { get; set; }

    public required string Secret { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TwoFactorLoginRow>
    {
        public void Configure(EntityTypeBuilder<TwoFactorLoginRow> builder)
        {
            builder.ToTable("TwoFactorLogins");
            builder.HasIndex(login => new { login.UserOrMemberKey, login.ProviderName }).IsUnique();
            builder.Property(login => login.ProviderName).HasMaxLength(400);
            builder.Property(login => login.Secret).HasMaxLength(400);
        }
    }
}
