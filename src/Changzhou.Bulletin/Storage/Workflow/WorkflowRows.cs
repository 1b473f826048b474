using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Workflow;

/// <summary>Where an edition stands on its way to the public.</summary>
public enum EditionState
{
    /// <summary>编辑中; also while a correction of a released edition is made.</summary>
    Draft,

    /// <summary>审核中</summary>
    InReview,

    /// <summary>已核准</summary>
    Approved,

    /// <summary>已排期</summary>
    Scheduled,

    /// <summary>已发布</summary>
    Released,

    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>A step of an edition; the last one says where it stands. Rows are only ever added.</summary>
public sealed class TransitionRow
{
    public int Id { get; init; }

    /// <summary>No foreign key: what happened to an edition stays known when the draft is replaced.</summary>
    public required int Year { get; init; }

    public required EditionState From { get; init; }
    public required EditionState To { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid? ActorId { get; init; }
    public required string Actor { get; init; }
    public string? Note { get; init; }

    /// <summary>The minute of publication, of a step to Scheduled.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>Of a step to Released.</summary>
    public int? ReleaseNumber { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TransitionRow>
    {
        public void Configure(EntityTypeBuilder<TransitionRow> builder)
        {
            builder.ToTable("transitions", table => table.HasCheckConstraint("ck_transitions_schedule", "(\"to\" = 'Scheduled') = (scheduled_for is not null)"));
            builder.HasIndex(row => new { row.Year, row.Id });
            builder.Property(row => row.From).HasConversion<string>();
            builder.Property(row => row.To).HasConversion<string>();
        }
    }
}

/// <summary>A chapter signed by a reviewer, or the signature taken back. Rows are only ever added.</summary>
public sealed class SignatureRow
{
    public int Id { get; init; }
    public required int Year { get; init; }
    public required string Topic { get; init; }
    public required Guid SignerId { get; init; }
    public required string Signer { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The last entry of the log when the chapter was signed; an edit of the chapter after it voids the signature.</summary>
    public required long AfterEntry { get; init; }

    /// <summary>SHA-256 of the chapter as it printed when it was signed.</summary>
    public required string Sha256 { get; init; }

    /// <summary>True where the row takes the signer's earlier signature back.</summary>
    public required bool IsWithdrawal { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignatureRow>
    {
        public void Configure(EntityTypeBuilder<SignatureRow> builder)
        {
            builder.ToTable("signatures");
            builder.HasIndex(row => new { row.Year, row.Topic, row.Id });
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.SignerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A finding that somebody wants to let stand; a second person agrees or does not.</summary>
public sealed class WaiverProposalRow
{
    public int Id { get; init; }
    public required int Year { get; init; }
    public required string Rule { get; init; }
    public required string Place { get; init; }
    public required string Reference { get; init; }
    public required string Reason { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public Guid? SettledById { get; set; }
    public string? SettledBy { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Null while it is open.</summary>
    public bool? Accepted { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WaiverProposalRow>
    {
        public void Configure(EntityTypeBuilder<WaiverProposalRow> builder)
        {
            builder.ToTable("waiver_proposals", table =>
            {
                table.HasCheckConstraint("ck_waiver_proposals_second_person", "settled_by_id is null or accepted = false or settled_by_id <> proposed_by_id");
                table.HasCheckConstraint("ck_waiver_proposals_told", "reason <> ''");
            });
            builder.HasIndex(row => new { row.Year, row.Rule, row.Place, row.Reference }).IsUnique().HasFilter("accepted is null");
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.ProposedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.SettledById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>An import that was applied, with the edition as it was before, so that it can be undone.</summary>
public sealed class ImportRow
{
    public int Id { get; init; }
    public required int Year { get; init; }

    /// <summary>See DraftSource.</summary>
    public required string Kind { get; init; }

    public required string File { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid? ActorId { get; init; }
    public required string Actor { get; init; }

    /// <summary>The draft before, with catalogue and history, as EditionJson writes it; null where there was no draft of the year.</summary>
    public byte[]? Before { get; init; }

    /// <summary>The import's entry in the log; an edit after it stands in the way of undoing.</summary>
    public required long Entry { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRow>
    {
        public void Configure(EntityTypeBuilder<ImportRow> builder)
        {
            builder.ToTable("imports");
            builder.HasIndex(row => new { row.Year, row.Id });
        }
    }
}

/// <summary>Who is where at the desk: one row a circuit, renewed while it lives.</summary>
public sealed class PresenceRow
{
    /// <summary>Of the circuit.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }
    public required string Name { get; init; }
    public required int? Year { get; set; }

    /// <summary>Address within the desk, such as /desk/2024/air.</summary>
    public required string Place { get; set; }

    /// <summary>What is open for editing: block:…, figure:…; null for none.</summary>
    public string? Subject { get; set; }

    public required DateTimeOffset SeenAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PresenceRow>
    {
        public void Configure(EntityTypeBuilder<PresenceRow> builder)
        {
            builder.ToTable("presence");
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        }
    }
}
