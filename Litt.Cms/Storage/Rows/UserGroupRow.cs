using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>What its members may see and do in the backoffice. Dates are in UTC.</summary>
internal sealed class UserGroupRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public required string Alias { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public string? Icon { get; set; }

    public bool HasAccessToAllLanguages { get; set; }

    /// <summary>Aliases of the sections that members see.</summary>
    public List<string> Sections { get; set; } = [];

    /// <summary>What members may do wherever nothing else is said for a node.</summary>
    public List<string> Permissions { get; set; } = [];

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserGroupRow>
    {
        public void Configure(EntityTypeBuilder<UserGroupRow> builder)
        {
            builder.ToTable("UserGroups");
            builder.HasIndex(group => group.Key).IsUnique();
            builder.HasIndex(group => group.Alias).IsUnique();
            builder.Property(group => group.Alias).HasMaxLength(200).IsCaseInsensitive();
            builder.Property(group => group.Name).HasMaxLength(200).IsCaseInsensitive();
            builder.Property(group => group.Icon).HasMaxLength(255);
        }
    }
}

/// <summary>That a user is in a group.</summary>
internal sealed class UserGroupMemberRow
{
    public int UserId { get; set; }

    public int UserGroupId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserGroupMemberRow>
    {
        public void Configure(EntityTypeBuilder<UserGroupMemberRow> builder)
        {
            builder.ToTable("UserGroupMembers");
            builder.HasKey(member => new { member.UserId, member.UserGroupId });
            builder.HasIndex(member => member.UserGroupId);
            builder.HasOne<UserRow>().WithMany().HasForeignKey(member => member.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(member => member.UserGroupId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A language that a group may edit; asked only of groups that may not edit all. It goes with the language.</summary>
internal sealed class UserGroupLanguageRow
{
    public int UserGroupId { get; set; }

    public int LanguageId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserGroupLanguageRow>
    {
        public void Configure(EntityTypeBuilder<UserGroupLanguageRow> builder)
        {
            builder.ToTable("UserGroupLanguages");
            builder.HasKey(language => new { language.UserGroupId, language.LanguageId });
            builder.HasIndex(language => language.LanguageId);
            builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(language => language.UserGroupId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<LanguageRow>().WithMany().HasForeignKey(language => language.LanguageId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What a group may do with one node and all below it, in place of its general permissions. It goes with the node.</summary>
internal sealed class GranularPermissionRow
{
    public int Id { get; set; }

    public int UserGroupId { get; set; }

    /// <summary>The document, element or document type that it is about; null for permissions of extensions that are about no node.</summary>
    public int? NodeId { get; set; }

    /// <summary>Umbraco's name of the kind of permission: Document, Element, DocumentTypeProperty, or an extension's own.</summary>
    public required string Context { get; set; }

    /// <summary>Empty says that nothing is allowed.</summary>
    public required string Permission { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<GranularPermissionRow>
    {
        public void Configure(EntityTypeBuilder<GranularPermissionRow> builder)
        {
            builder.ToTable("GranularPermissions");
            builder.HasIndex(permission => new { permission.UserGroupId, permission.NodeId });
            builder.HasIndex(permission => permission.NodeId);
            builder.Property(permission => permission.Context).HasMaxLength(255);
            builder.Property(permission => permission.Permission).HasMaxLength(255);
            builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(permission => permission.UserGroupId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(permission => permission.NodeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
