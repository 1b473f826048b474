using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing.Years;

/// <summary>An edition as the first page of the desk shows it.</summary>
/// <param name="ScheduledFor">Where it waits for its minute.</param>
public sealed record EditionSummary(int Year, string Title, EditionState State, DateTimeOffset? ScheduledFor, int Figures, int Awaited, int OpenErrors, int Faults)
{
    /// <summary>In review, and nothing left that holds the approval back.</summary>
    public bool MayBeApproved { get; init; }

    /// <summary>A correction was begun, and the draft is what readers have.</summary>
    public bool CorrectsNothing { get; init; }

    /// <summary>As staff know it: 编辑中, 审核中 …</summary>
    public string StateName => State.Name();
}

/// <summary>Somebody who may be given a chapter.</summary>
public sealed record ChapterOwner(Guid Id, string Name);

/// <summary>What the desk knows of all editions together.</summary>
public sealed class EditionOverview(BulletinStore store, DraftReader reader, DraftWatch watch)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<EditionSummary>> ReadAsync(CancellationToken cancel = default)
    {
        var summaries = new List<EditionSummary>();
        foreach (var year in await reader.YearsAsync(cancel))
        {
            if (await watch.FindAsync(year, cancel) is { } state)
            {
                summaries.Add(await SummaryAsync(state, cancel));
            }
        }

        return summaries;
    }

    /// <summary>The last acts of everybody on one year or on all, sign-ins left out, newest first.</summary>
    public async Task<IReadOnlyList<PastEdit>> ActsAsync(int most, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.Log.AsNoTracking().Where(entry => entry.Year != null).OrderByDescending(entry => entry.Id).Take(most)
            .Select(entry => new PastEdit(entry.Id, entry.At, entry.ActorId, entry.Actor, entry.Act, entry.Subject, entry.Before, entry.After, entry.Note) { Year = entry.Year })
            .ToListAsync(cancel);
    }

    /// <summary>Editors whose accounts may be used, by name.</summary>
    public async Task<IReadOnlyList<ChapterOwner>> OwnersAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.Users.AsNoTracking().Where(account => account.DisabledAt == null && account.Roles.Contains(StaffRoles.Editor))
            .OrderBy(account => account.DisplayName).Select(account => new ChapterOwner(account.Id, account.DisplayName)).ToListAsync(cancel);
    }

    private async Task<EditionSummary> SummaryAsync(DraftState state, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        var (view, year) = (state.View, state.View.Year);
        var last = await EditionStates.LastAsync(db, year, cancel);
        var standing = await EditionStates.CurrentAsync(db, year, cancel);
        // Asked only of what is on its way: it compares the whole draft with what was released.
        var checklist = standing is EditionState.Draft or EditionState.InReview ? await Checklist.ReadAsync(db, state, cancel) : null;
        return new(
            year, view.Edition.Title, standing, last?.ScheduledFor, view.Figures.Count, view.Figures.Count(figure => figure.Figure.IsPending),
            state.Report.Findings.Count(finding => finding is { IsOpen: true, Severity: Proofing.Severity.Error }), state.Printable.Faults.Count)
        {
            MayBeApproved = standing == EditionState.InReview && checklist!.IsClear,
            CorrectsNothing = checklist is { CorrectsNothing: true },
        };
    }
}
