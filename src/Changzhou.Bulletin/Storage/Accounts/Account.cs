using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>A person of the bureau who works at the desk.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => (Id, SecurityStamp) = (Guid.CreateVersion7(), Guid.NewGuid().ToString("N"));

    /// <summary>As colleagues know the person: 张晓明.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Of <see cref="Roles"/>.</summary>
    public required string[] Roles { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset PasswordChangedAt { get; set; }

    /// <summary>True until the person has replaced the password that somebody else gave.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Hashes of earlier passwords, newest first, which a new one may not repeat.</summary>
    public string[] EarlierPasswords { get; set; } = [];

    /// <summary>When an administrator ended the account; null while it may be used. Accounts are never deleted: what they did names them.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts", BulletinDbContext.AccountSchema, table => table.HasCheckConstraint(
                "ck_accounts_roles", $"roles <@ array['{string.Join("','", StaffRoles.All)}']::text[] and cardinality(roles) > 0"));
        }
    }
}

/// <summary>What a person may do at the desk; one may have several, but the workflow lets nobody sign own work.</summary>
public static class StaffRoles
{
    /// <summary>编辑: changes text, figures, tables and charts.</summary>
    public const string Editor = "editor";

    /// <summary>审核: signs chapters, settles waivers, approves the edition.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>签发: schedules, releases, corrects and withdraws.</summary>
    public const string Publisher = "publisher";

    /// <summary>管理员: accounts, preview links, the log.</summary>
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Editor, Reviewer, Publisher, Administrator];
}

/// <summary>One sign-in: ended by its owner, an administrator or time, and with it its cookie and circuits.</summary>
public sealed class SessionRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Of the last act of the person; an idle session ends.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Address that the sign-in came from.</summary>
    public required string From { get; init; }

    /// <summary>The browser, as it named itself.</summary>
    public required string Browser { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SessionRow>
    {
        public void Configure(EntityTypeBuilder<SessionRow> builder)
        {
            builder.ToTable("sessions", BulletinDbContext.AccountSchema);
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        }
    }
}

/// <summary>A Data Protection key, shared by all portals of a store.</summary>
public sealed class ProtectionKeyRow
{
    public int Id { get; init; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProtectionKeyRow>
    {
        public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder) => builder.ToTable("protection_keys", BulletinDbContext.AccountSchema);
    }
}
