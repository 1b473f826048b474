using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <summary>A step of an edition, as its history tells it.</summary>
public sealed record PastStep(EditionState From, EditionState To, DateTimeOffset At, string Actor, string? Note, DateTimeOffset? ScheduledFor, int? ReleaseNumber);

/// <summary>Where an edition stands.</summary>
/// <param name="Steps">Newest first.</param>
/// <param name="ReleaseNumber">Of the release that is public or withdrawn; null where the year was never released.</param>
public sealed record EditionStanding(int Year, EditionState State, DateTimeOffset? ScheduledFor, int? ReleaseNumber, IReadOnlyList<PastStep> Steps);

/// <summary>Takes an edition from draft to the public: 编辑中 → 审核中 → 已核准 → 已排期 → 已发布 (and 已撤回).</summary>
/// <remarks>Every step locks the year, so it is taken on what was seen; nobody signs or approves own work, and nothing goes out while the checklist blocks.</remarks>
public sealed class EditionWorkflow(BulletinStore store, Releaser releaser, Withdrawals withdrawals, TimeProvider clock, DraftWatch? watch = null)
{
    /// <summary>A release is begun so long before its time, that all is made when the time has come.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromSeconds(30);

    public async Task<EditionStanding> StandingAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var steps = await db.Transitions.AsNoTracking().Where(row => row.Year == year).OrderByDescending(row => row.Id)
            .Select(row => new PastStep(row.From, row.To, row.At, row.Actor, row.Note, row.ScheduledFor, row.ReleaseNumber)).ToListAsync(cancel);
        var state = await EditionStates.CurrentAsync(db, year, cancel);
        var number = await db.Pointers.AsNoTracking().Where(pointer => pointer.Year == year)
            .Join(db.Releases, pointer => pointer.ReleaseId, release => release.Id, (_, release) => (int?)release.Number).SingleOrDefaultAsync(cancel);
        return new(year, state, state == EditionState.Scheduled ? steps[0].ScheduledFor : null, number, steps);
    }

    /// <summary>Null where the year has no draft.</summary>
    public async Task<Checklist?> ChecklistAsync(DraftState draft, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await Checklist.ReadAsync(db, draft, cancel);
    }

    /// <summary>编辑中 → 审核中: an editor hands the edition in.</summary>
    /// <remarks>Withdrawing and restoring leave the draft as it is, so a correction that was begun before can be handed in after them.</remarks>
    public Task<EditResult> SubmitAsync(int year, Actor by, string? note = null, CancellationToken cancel = default) => StepAsync(
        year, by, StaffRoles.Editor, [EditionState.Draft, EditionState.Released, EditionState.Withdrawn], EditionState.InReview,
        step => !step.Checklist.CorrectsNothing ? null : step.State == EditionState.Draft ? WorkflowWords.UnchangedDraft : WorkflowWords.Unchanged, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), cancel);

    /// <summary>审核中 or 已核准 → 编辑中: a reviewer or publisher hands it back, with the reason.</summary>
    public Task<EditResult> ReturnAsync(int year, Actor by, string note, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(note)
            ? Task.FromResult<EditResult>(EditResult.Refuse(WorkflowWords.NeedsNote))
            : StepAsync(year, by, by.Is(StaffRoles.Publisher) ? StaffRoles.Publisher : StaffRoles.Reviewer, [EditionState.InReview, EditionState.Approved], EditionState.Draft, _ => null, note.Trim(), cancel);

    /// <summary>编辑中 or 审核中 → what it was before the correction was begun: given up, once the draft prints again what was released.</summary>
    public Task<EditResult> AbandonAsync(int year, Actor by, CancellationToken cancel = default) => LockedAsync(year, async step =>
    {
        if (!by.Is(StaffRoles.Editor) && !by.Is(StaffRoles.Publisher))
        {
            return EditResult.Refuse(WorkflowWords.NotAbandoner);
        }

        if (step.State is not (EditionState.Draft or EditionState.InReview))
        {
            return EditResult.Refuse(WorkflowWords.WrongState(step.State.Name()));
        }

        if (!step.Checklist.CorrectsNothing)
        {
            return EditResult.Refuse(step.Checklist.IsCorrection ? WorkflowWords.StillDiffers : WorkflowWords.NeverReleased);
        }

        var isWithdrawn = await step.Db.Pointers.AnyAsync(pointer => pointer.Year == year && pointer.WithdrawnAt != null, cancel);
        await EditionStates.MoveAsync(
            step.Db, year, step.State, isWithdrawn ? EditionState.Withdrawn : EditionState.Released, by, clock.GetUtcNow(), WorkflowWords.Abandoned, cancel: cancel);
        return new EditResult.Saved(0, 1);
    }, cancel);

    /// <summary>审核中 → 已核准: all signed, nothing open, by somebody who edited no chapter last.</summary>
    public Task<EditResult> ApproveAsync(int year, Actor by, CancellationToken cancel = default) =>
        StepAsync(year, by, by.Is(StaffRoles.Publisher) ? StaffRoles.Publisher : StaffRoles.Reviewer, [EditionState.InReview], EditionState.Approved, step => ApprovalProblem(step, by), null, cancel);

    /// <summary>A reviewer signs a chapter as it stands, unless the reviewer edited it last.</summary>
    /// <param name="seen">The entry of the log that the chapter was looked at; refused where the chapter was edited since.</param>
    public Task<EditResult> SignAsync(int year, string topic, long seen, Actor by, CancellationToken cancel = default) => LockedAsync(year, async step =>
    {
        if (!by.Is(StaffRoles.Reviewer))
        {
            return EditResult.Refuse(WorkflowWords.NotReviewer);
        }

        if (step.State != EditionState.InReview)
        {
            return EditResult.Refuse(WorkflowWords.WrongState(step.State.Name()));
        }

        if (step.Checklist.Signatures.FirstOrDefault(found => found.Topic == topic) is not { } chapter)
        {
            return EditResult.Refuse(WorkflowWords.NoPiece(topic));
        }

        var touches = await EditHistory.LastTouchesAsync(step.Db, year, cancel);
        if (touches.GetValueOrDefault(topic)?.Entry > seen)
        {
            return EditResult.Refuse(WorkflowWords.Changed);
        }

        if (by.Id is null || chapter.LastEditorId == by.Id)
        {
            return EditResult.Refuse(WorkflowWords.OwnWork(chapter.Title));
        }

        if (chapter.IsSigned)
        {
            return new EditResult.Saved(0, 0);
        }

        if (step.Checklist.Items.Any(item => item.Kind is CheckKind.Faults or CheckKind.Awaited && item.Places.Contains(topic)))
        {
            return EditResult.Refuse(WorkflowWords.FaultsIn(chapter.Title));
        }

        var hash = ChapterPrint.Of(step.Draft.Snapshot)[topic];
        step.Db.Signatures.Add(SignatureBook.Row(year, topic, hash, step.Draft.View.Entry, by, clock.GetUtcNow(), isWithdrawal: false));
        return await step.LogAsync(by.Did(Act.ChapterSigned, year, $"chapter:{topic}", after: hash), cancel);
    }, cancel);

    /// <summary>The signer takes the own signature back; an approval falls with it.</summary>
    public Task<EditResult> UnsignAsync(int year, string topic, Actor by, CancellationToken cancel = default) => LockedAsync(year, async step =>
    {
        if (step.State is not (EditionState.InReview or EditionState.Approved))
        {
            return EditResult.Refuse(WorkflowWords.WrongState(step.State.Name()));
        }

        if (step.Checklist.Signatures.FirstOrDefault(found => found.Topic == topic) is not { IsSigned: true } chapter || chapter.SignerId != by.Id)
        {
            return EditResult.Refuse(WorkflowWords.NotReviewer);
        }

        step.Db.Signatures.Add(SignatureBook.Row(year, topic, ChapterPrint.Of(step.Draft.Snapshot)[topic], step.Draft.View.Entry, by, clock.GetUtcNow(), isWithdrawal: true));
        if (step.State == EditionState.Approved)
        {
            await EditionStates.MoveAsync(step.Db, year, step.State, EditionState.InReview, by, clock.GetUtcNow(), note: null, cancel: cancel);
        }

        return await step.LogAsync(by.Did(Act.SignatureWithdrawn, year, $"chapter:{topic}"), cancel);
    }, cancel);

    /// <summary>已核准 → 已排期: to the minute; the content is locked from here on.</summary>
    /// <param name="reason">What readers are told of a correction; required where the year was released before.</param>
    public Task<EditResult> ScheduleAsync(int year, DateTimeOffset at, string? reason, Actor by, CancellationToken cancel = default)
    {
        var minute = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        var now = clock.GetUtcNow();
        return minute < now + Lead ? Task.FromResult<EditResult>(EditResult.Refuse(WorkflowWords.TimePassed))
            : minute > now.AddYears(1) ? Task.FromResult<EditResult>(EditResult.Refuse(WorkflowWords.TooFar))
            : StepAsync(
                year, by, StaffRoles.Publisher, [EditionState.Approved], EditionState.Scheduled,
                step => ReleaseProblem(step, reason), reason?.Trim(), cancel, minute);
    }

    /// <summary>已排期 → 已核准.</summary>
    public Task<EditResult> UnscheduleAsync(int year, Actor by, CancellationToken cancel = default) =>
        StepAsync(year, by, StaffRoles.Publisher, [EditionState.Scheduled], EditionState.Approved, _ => null, null, cancel);

    /// <summary>已核准 → 已发布, at once.</summary>
    public async Task<ReleaseResult> ReleaseNowAsync(int year, string? reason, Actor by, CancellationToken cancel = default) =>
        by.Is(StaffRoles.Publisher)
            ? await ReleaseAsync(year, EditionState.Approved, reason, at: null, by, cancel)
            : NotReady(year, WorkflowWords.NotPublisher);

    /// <summary>The scheduled releases whose time is near; called again and again by the portal.</summary>
    public async Task<IReadOnlyList<(int Year, DateTimeOffset At)>> DueAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var soon = clock.GetUtcNow() + Lead;
        var last = db.Transitions.GroupBy(row => row.Year).Select(rows => rows.Max(row => row.Id));
        var due = await db.Transitions.AsNoTracking().Where(row => last.Contains(row.Id) && row.To == EditionState.Scheduled && row.ScheduledFor <= soon)
            .Select(row => new { row.Year, At = row.ScheduledFor!.Value }).ToListAsync(cancel);
        return [.. due.Select(row => (row.Year, row.At))];
    }

    /// <summary>已排期 → 已发布 at its time: made before, public not a second before.</summary>
    /// <remarks>Whoever comes second, in this process or another, finds the state changed and does nothing.</remarks>
    public async Task<ReleaseResult> ReleaseScheduledAsync(int year, DateTimeOffset at, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var step = await EditionStates.LastAsync(db, year, cancel);
        return step is { To: EditionState.Scheduled } && step.ScheduledFor == at
            ? await ReleaseAsync(year, EditionState.Scheduled, step.Note, at, new(step.ActorId, step.Actor, Actor.Portal.From), cancel)
            : NotReady(year, WorkflowWords.Changed);
    }

    /// <summary>已发布 → 已撤回, at once; a correction that is scheduled is called off by it.</summary>
    public async Task<EditResult> WithdrawAsync(int year, string notice, Actor by, CancellationToken cancel = default) =>
        !by.Is(StaffRoles.Publisher) ? EditResult.Refuse(WorkflowWords.NotPublisher)
        : Said(await withdrawals.WithdrawAsync(year, notice, by, (db, stop) => MoveAsync(db, year, EditionState.Withdrawn, by, notice.Trim(), stop), cancel));

    /// <summary>已撤回 → 已发布.</summary>
    public async Task<EditResult> RestoreAsync(int year, Actor by, CancellationToken cancel = default) =>
        !by.Is(StaffRoles.Publisher) ? EditResult.Refuse(WorkflowWords.NotPublisher)
        : Said(await withdrawals.RestoreAsync(year, by, (db, stop) => MoveAsync(db, year, EditionState.Released, by, null, stop), cancel));

    private static EditResult Said(WithdrawalResult result) => result switch
    {
        WithdrawalResult.Done => new EditResult.Saved(0, 1),
        WithdrawalResult.NoRelease => EditResult.Refuse(WorkflowWords.NotReleased),
        WithdrawalResult.NeedsNotice => EditResult.Refuse(WorkflowWords.NeedsNotice),
        _ => EditResult.Refuse(WorkflowWords.NotWithdrawn),
    };

    private static ReleaseResult.NotReady NotReady(int year, (string What, string WhatToDo) words) => new(year, words.What, words.WhatToDo);

    private static (string, string)? ApprovalProblem(Step step, Actor by)
    {
        if (!step.Checklist.IsClear)
        {
            return WorkflowWords.NotReady;
        }

        var own = step.Checklist.Signatures.Where(chapter => chapter.LastEditorId == by.Id).Select(chapter => chapter.Title).ToList();
        return own.Count > 0 ? WorkflowWords.ApproverEdited(string.Join('、', own)) : null;
    }

    private static (string, string)? ReleaseProblem(Step step, string? reason) =>
        !step.Checklist.IsClear ? WorkflowWords.NotReady
        : step.Checklist.IsCorrection && string.IsNullOrWhiteSpace(reason) ? WorkflowWords.NeedsReason
        : null;

    private async Task<ReleaseResult> ReleaseAsync(int year, EditionState from, string? reason, DateTimeOffset? at, Actor by, CancellationToken cancel) =>
        await releaser.ReleaseAsync(year, new()
        {
            By = by,
            Reason = reason,
            At = at,
            Check = async (db, stop) => await CheckAsync(db, year, from, at, reason, stop) is { } problem ? NotReady(year, problem) : null,
            Within = (db, row, stop) => EditionStates.MoveAsync(db, year, from, EditionState.Released, by, clock.GetUtcNow(), reason, releaseNumber: row.Number, cancel: stop),
        }, cancel);

    /// <summary>Once more under lock: the state and time that were seen, and nothing that blocks.</summary>
    private static async Task<(string, string)?> CheckAsync(BulletinDbContext db, int year, EditionState from, DateTimeOffset? at, string? reason, CancellationToken cancel)
    {
        var last = await EditionStates.LastAsync(db, year, cancel);
        if (last?.To != from || (at is not null && last.ScheduledFor != at))
        {
            return WorkflowWords.Changed;
        }

        var view = (await DraftReader.FindAsync(db, year, cancel))!;
        var draft = new DraftState(view);
        return ReleaseProblem(new(db, draft, from, await Checklist.ReadAsync(db, draft, cancel)), reason);
    }

    private Task<EditResult> StepAsync(
        int year, Actor by, string role, EditionState[] from, EditionState to, Func<Step, (string, string)?> problemOf, string? note, CancellationToken cancel, DateTimeOffset? scheduledFor = null) =>
        LockedAsync(year, async step =>
        {
            if (!by.Is(role))
            {
                return EditResult.Refuse(role switch { StaffRoles.Editor => WorkflowWords.NotEditor, StaffRoles.Reviewer => WorkflowWords.NotReviewer, _ => WorkflowWords.NotPublisher });
            }

            if (!from.Contains(step.State))
            {
                return EditResult.Refuse(WorkflowWords.WrongState(step.State.Name()));
            }

            if (problemOf(step) is { } problem)
            {
                return EditResult.Refuse(problem);
            }

            await EditionStates.MoveAsync(step.Db, year, step.State, to, by, clock.GetUtcNow(), note, scheduledFor, cancel: cancel);
            return new EditResult.Saved(0, 1);
        }, cancel);

    private async Task<EditResult> LockedAsync(int year, Func<Step, Task<EditResult>> take, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await DraftStore.LockAsync(db, year, cancel);
        if (await DraftAsync(db, year, cancel) is not { } draft)
        {
            return EditResult.Refuse(WorkflowWords.NoDraft);
        }

        var result = await take(new(db, draft, await EditionStates.CurrentAsync(db, year, cancel), await Checklist.ReadAsync(db, draft, cancel)));
        if (result is EditResult.Saved { Entry: > 0 })
        {
            await transaction.CommitAsync(cancel);
        }

        return result;
    }

    /// <summary>Under the lock nobody changes the draft, so one that was worked out before serves as well.</summary>
    private async Task<DraftState?> DraftAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        watch is not null ? await watch.FindAsync(year, cancel) : await DraftReader.FindAsync(db, year, cancel) is { } view ? new DraftState(view) : null;

    private async Task MoveAsync(BulletinDbContext db, int year, EditionState to, Actor by, string? note, CancellationToken cancel) =>
        await EditionStates.MoveAsync(db, year, await EditionStates.CurrentAsync(db, year, cancel), to, by, clock.GetUtcNow(), note, cancel: cancel);

    /// <summary>An edition under lock.</summary>
    private sealed record Step(BulletinDbContext Db, DraftState Draft, EditionState State, Checklist Checklist)
    {
        public async Task<EditResult> LogAsync(AuditRow row, CancellationToken cancel)
        {
            Db.Log.Add(row);
            await Db.SaveChangesAsync(cancel);
            return new EditResult.Saved(0, row.Id);
        }
    }
}
