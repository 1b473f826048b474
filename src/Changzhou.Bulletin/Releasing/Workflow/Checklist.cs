using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing.Printing;
using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing.Workflow;

public enum CheckKind
{
    /// <summary>No text that cannot be printed.</summary>
    Faults,

    /// <summary>No figure still 待填.</summary>
    Awaited,

    /// <summary>No open error of the proofreader.</summary>
    Errors,

    /// <summary>Warnings and questions are for a person to judge, and hinder nothing.</summary>
    Warnings,

    /// <summary>No waiver waits for its second person.</summary>
    Waivers,

    /// <summary>Every chapter is signed.</summary>
    Signatures,

    /// <summary>A correction corrects something.</summary>
    Differs,
}

/// <param name="Open">How many are left; 0 where the item is done.</param>
/// <param name="Blocks">Whether the release waits for it.</param>
/// <param name="Places">Chapter topics where something is left, to go to.</param>
public sealed record CheckItem(CheckKind Kind, string Title, int Open, bool Blocks, IReadOnlyList<string> Places)
{
    public bool IsDone => Open == 0;
}

/// <summary>All that must be done before an edition may be approved and released.</summary>
/// <param name="Entry">Of the log, at which it was read.</param>
public sealed record Checklist(long Entry, IReadOnlyList<CheckItem> Items, IReadOnlyList<ChapterSignature> Signatures, bool IsCorrection)
{
    public bool IsClear => Items.All(item => item.IsDone || !item.Blocks);

    /// <summary>Clear but for the signatures: what a chapter may be signed over.</summary>
    public bool IsSound => Items.All(item => item.IsDone || !item.Blocks || item.Kind == CheckKind.Signatures);

    /// <summary>What readers have is what the draft says.</summary>
    public bool CorrectsNothing => Items.Any(item => item is { Kind: CheckKind.Differs, IsDone: false });

    internal static async Task<Checklist> ReadAsync(BulletinDbContext db, DraftState draft, CancellationToken cancel)
    {
        var year = draft.View.Year;
        var signatures = await SignatureBook.ReadAsync(db, draft.Snapshot, cancel);
        var proposals = await db.WaiverProposals.AsNoTracking().Where(row => row.Year == year && row.Accepted == null).Select(row => row.Place).ToListAsync(cancel);
        var current = await CurrentAsync(db, year, cancel);
        var awaited = AwaitedFigures.In(draft.Printable.Edition, draft.View.Catalogue, draft.View.History).Select(key => draft.View.FindFigure(key)?.Figure.Place ?? SignedPieces.Front);
        return new(
            draft.View.Entry,
            [
                Item(CheckKind.Faults, WorkflowWords.Faults, draft.Printable.Faults.Select(fault => fault.Place)),
                Item(CheckKind.Awaited, WorkflowWords.Awaited, awaited),
                Item(CheckKind.Errors, WorkflowWords.Errors, Open(draft, finding => finding.Severity == Severity.Error)),
                Item(CheckKind.Warnings, WorkflowWords.Warnings, Open(draft, finding => finding.Severity != Severity.Error), blocks: false),
                Item(CheckKind.Waivers, WorkflowWords.Waivers, proposals),
                Item(CheckKind.Signatures, WorkflowWords.Signatures, signatures.Where(signature => !signature.IsSigned).Select(signature => signature.Topic)),
                .. current is null ? [] : (CheckItem[])[Item(CheckKind.Differs, WorkflowWords.Differs, IsSame(draft.Snapshot, current) ? [SignedPieces.Front] : [])],
            ],
            signatures, current is not null);
    }

    private static CheckItem Item(CheckKind kind, string title, IEnumerable<string> places, bool blocks = true)
    {
        var all = places.ToList();
        return new(kind, title, all.Count, blocks, [.. all.Select(place => place.Split('/')[0]).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Open(DraftState draft, Func<Finding, bool> which) =>
        draft.Report.Findings.Where(finding => finding.IsOpen && which(finding)).Select(finding => finding.Place);

    private static async Task<Snapshot?> CurrentAsync(BulletinDbContext db, int year, CancellationToken cancel)
    {
        var bytes = await db.Pointers.AsNoTracking().Where(pointer => pointer.Year == year)
            .Join(db.Releases, pointer => pointer.ReleaseId, release => release.Id, (_, release) => release.Snapshot).SingleOrDefaultAsync(cancel);
        return bytes is null ? null : SnapshotJson.Read(bytes);
    }

    private static bool IsSame(Snapshot draft, Snapshot current) =>
        SnapshotJson.Write(draft with { Release = current.Release, ReleasedAt = current.ReleasedAt, Errata = current.Errata }).AsSpan().SequenceEqual(SnapshotJson.Write(current));
}
