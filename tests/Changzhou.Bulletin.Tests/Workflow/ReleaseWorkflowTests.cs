using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests.Editing;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests.Workflow;

/// <summary>What holds a release back, what lets it go, and what becomes of it.</summary>
public sealed class ReleaseWorkflowTests(TestDatabase database)
{
    private static CancellationToken Cancel => Desk.Cancel;

    private static TimeProvider Clock => TimeProvider.System;

    [Fact]
    public async Task An_open_error_holds_the_release_back_and_says_in_which_chapter()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        // 185 of 365 days are 50.7 %, not the 78.1 % that are stated.
        await desk.SetFigureAsync("air.good-days.count@全市:2023#count", new FigureValue.Number(185));
        await desk.SubmitAsync();
        await desk.SignAllAsync();

        var errors = Assert.Single((await desk.ChecklistAsync()).Items, item => item.Kind == CheckKind.Errors);

        Assert.True(errors.Open > 0);
        // Many places show the figure; it is spoken of once, at the first.
        Assert.Equal(["summary"], errors.Places);
        WorkflowDesk.Refused(await desk.Workflow.ApproveAsync(2023, desk.Publisher, Cancel));
        Assert.Equal(EditionState.InReview, await desk.StateAsync());
    }

    [Fact]
    public async Task A_figure_that_is_awaited_holds_back_the_signature_of_its_chapter_and_the_release()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.SetFigureAsync("air.good-days.count@市区:2023#count", new FigureValue.Pending());
        await desk.SubmitAsync();
        var checklist = await desk.ChecklistAsync();

        var awaited = Assert.Single(checklist.Items, item => item.Kind == CheckKind.Awaited);

        Assert.Equal(1, awaited.Open);
        Assert.Equal(["air"], awaited.Places);
        Assert.Contains("待填", WorkflowDesk.Refused(await desk.Workflow.SignAsync(2023, "air", checklist.Entry, desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
        WorkflowDesk.Refused(await desk.Workflow.ApproveAsync(2023, desk.Publisher, Cancel));
        Assert.IsType<ReleaseResult.Awaiting>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel));
        await NothingIsReleasedAsync(desk);
    }

    [Fact]
    public async Task A_missing_signature_holds_the_release_back_and_only_a_publisher_lets_it_go()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.SubmitAsync();

        Assert.IsType<ReleaseResult.NotReady>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel));
        await desk.SignAllAsync();
        Assert.IsType<ReleaseResult.NotReady>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel));
        await desk.Workflow.ApproveAsync(2023, desk.Reviewer, Cancel);
        Assert.IsType<ReleaseResult.NotReady>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Reviewer, Cancel));
        await NothingIsReleasedAsync(desk);

        var released = Assert.IsType<ReleaseResult.Released>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel));

        Assert.Equal((2023, 1), (released.Year, released.Number));
        var step = (await desk.Workflow.StandingAsync(2023, Cancel)).Steps[0];
        Assert.Equal((EditionState.Approved, EditionState.Released, 1, "赵签发"), (step.From, step.To, step.ReleaseNumber, step.Actor));
    }

    [Fact]
    public async Task A_schedule_is_to_the_minute_and_in_the_future_and_locks_the_draft_until_it_is_called_off()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();
        // 2 hours on, at the 37th second of a minute, as the clock of Changzhou has it.
        var wanted = Clock.GetUtcNow().AddHours(2).ToOffset(TimeSpan.FromHours(8));
        wanted = wanted.AddSeconds(37 - wanted.Second);

        Assert.Contains("时间已过", WorkflowDesk.Refused(await desk.Workflow.ScheduleAsync(2023, Clock.GetUtcNow(), null, desk.Publisher, Cancel)).What, StringComparison.Ordinal);
        Assert.Contains("超过一年", WorkflowDesk.Refused(await desk.Workflow.ScheduleAsync(2023, Clock.GetUtcNow().AddDays(400), null, desk.Publisher, Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.ScheduleAsync(2023, wanted, null, desk.Publisher, Cancel));

        var standing = await desk.Workflow.StandingAsync(2023, Cancel);
        Assert.Equal(EditionState.Scheduled, standing.State);
        Assert.Equal(wanted.ToString("yyyy-MM-dd HH:mm:00", null), standing.ScheduledFor!.Value.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", null));
        var block = await desk.Desk.ParagraphAsync("air/pm25");
        var refused = WorkflowDesk.Refused(await desk.Desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("改了。"), desk.Desk.Editor, Cancel));
        Assert.Contains("已锁定", refused.What, StringComparison.Ordinal);
        Assert.Empty(await desk.Workflow.DueAsync(Cancel));

        Assert.IsType<EditResult.Saved>(await desk.Workflow.UnscheduleAsync(2023, desk.Publisher, Cancel));
        Assert.IsType<EditResult.Saved>(await desk.Desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("改了。"), desk.Desk.Editor, Cancel));
        Assert.Equal(EditionState.InReview, await desk.StateAsync());
    }

    [Fact]
    public async Task A_scheduled_release_runs_once_though_two_processes_ask_for_it_at_the_same_time()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();
        // The next minute that is more than half a minute away; the release waits for it by itself.
        Assert.IsType<EditResult.Saved>(await desk.Workflow.ScheduleAsync(2023, Clock.GetUtcNow().AddSeconds(90), null, desk.Publisher, Cancel));
        var at = (await desk.Workflow.StandingAsync(2023, Cancel)).ScheduledFor!.Value;

        var results = await Task.WhenAll(desk.Workflow.ReleaseScheduledAsync(2023, at, Cancel), desk.NewWorkflow().ReleaseScheduledAsync(2023, at, Cancel));

        Assert.Single(results.OfType<ReleaseResult.Released>());
        await using var db = desk.Desk.Store.CreateDbContext();
        Assert.Equal(1, await db.Releases.CountAsync(Cancel));
        Assert.Equal(1, await db.Transitions.CountAsync(row => row.To == EditionState.Released, Cancel));
        var release = await db.Releases.SingleAsync(Cancel);
        Assert.Equal(at, release.ReleasedAt);
        Assert.True(Clock.GetUtcNow() >= at);
        Assert.IsType<ReleaseResult.NotReady>(await desk.Workflow.ReleaseScheduledAsync(2023, at, Cancel));
    }

    [Fact]
    public async Task A_correction_asks_for_its_reason_and_tells_what_it_changes()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();
        Assert.IsType<ReleaseResult.Released>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel));
        Assert.Contains("完全相同", WorkflowDesk.Refused(await desk.Workflow.SubmitAsync(2023, desk.Editor, cancel: Cancel)).What, StringComparison.Ordinal);

        await desk.EditAsync(desk.Desk.Editor, "service");
        Assert.Equal(EditionState.Draft, await desk.StateAsync());
        var pending = (await new PendingCorrections(desk.Desk.Store).FindAsync(await desk.DraftAsync(), Cancel))!;
        Assert.Equal((1, 2), (pending.Current, pending.Number));
        Assert.Empty(pending.Difference.Figures);
        Assert.EndsWith("，各项工作扎实开展。", Assert.Single(pending.Difference.Texts).After, StringComparison.Ordinal);

        await desk.ApproveAsync();
        Assert.Contains("更正理由", WorkflowDesk.Refused(await desk.Workflow.ScheduleAsync(2023, Clock.GetUtcNow().AddHours(1), " ", desk.Publisher, Cancel)).What, StringComparison.Ordinal);
        Assert.IsNotType<ReleaseResult.Released>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel));
        Assert.Equal(2, Assert.IsType<ReleaseResult.Released>(await desk.Workflow.ReleaseNowAsync(2023, "补充一句", desk.Publisher, Cancel)).Number);
    }

    [Fact]
    public async Task Withdrawing_and_restoring_move_the_state_and_a_correction_begun_before_can_still_be_handed_in()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();
        await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel);
        await desk.EditAsync(desk.Desk.Editor, "service");

        Assert.Contains("没有签发权限", WorkflowDesk.Refused(await desk.Workflow.WithdrawAsync(2023, "核对中", desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
        Assert.Contains("写给读者", WorkflowDesk.Refused(await desk.Workflow.WithdrawAsync(2023, "", desk.Publisher, Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.WithdrawAsync(2023, "核对中", desk.Publisher, Cancel));
        Assert.Equal(EditionState.Withdrawn, await desk.StateAsync());
        Assert.Null(await new ReleaseReader(desk.Desk.Store).FindCurrentAsync(2023, Cancel));

        Assert.IsType<EditResult.Saved>(await desk.Workflow.RestoreAsync(2023, desk.Publisher, Cancel));
        Assert.Equal(EditionState.Released, await desk.StateAsync());
        Assert.NotNull(await new ReleaseReader(desk.Desk.Store).FindCurrentAsync(2023, Cancel));
        WorkflowDesk.Refused(await desk.Workflow.RestoreAsync(2023, desk.Publisher, Cancel));

        await desk.SubmitAsync();
        Assert.Equal(EditionState.InReview, await desk.StateAsync());
    }

    [Fact]
    public async Task A_failed_schedule_is_told_once_for_each_reason()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var failures = new FailedReleases(desk.Desk.Store);
        var at = new DateTimeOffset(2024, 6, 5, 9, 0, 0, TimeSpan.FromHours(8));
        Assert.Null(await failures.FindAsync(2023, at, Cancel));

        await failures.NoteAsync(2023, at, "排版程序没有启动", Cancel);
        await failures.NoteAsync(2023, at, "排版程序没有启动", Cancel);

        Assert.Equal("排版程序没有启动", (await failures.FindAsync(2023, at.ToUniversalTime(), Cancel))!.Why);
        Assert.Null(await failures.FindAsync(2023, at.AddMinutes(1), Cancel));
        await using var db = desk.Desk.Store.CreateDbContext();
        Assert.Equal(1, await db.Log.CountAsync(entry => entry.Act == "release.failed", Cancel));
    }

    private static async Task NothingIsReleasedAsync(WorkflowDesk desk)
    {
        await using var db = desk.Desk.Store.CreateDbContext();
        Assert.Equal((0, 0), (await db.Releases.CountAsync(Cancel), await db.Pointers.CountAsync(Cancel)));
    }
}
