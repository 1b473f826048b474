using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests.Editing;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests.Workflow;

/// <summary>What prints nowhere takes no approval back, and a correction that corrects nothing can be given up.</summary>
public sealed class GivenUpCorrectionTests(TestDatabase database)
{
    private static CancellationToken Cancel => Desk.Cancel;

    [Fact]
    public async Task An_owner_a_proposal_and_a_picture_that_no_block_shows_leave_what_was_approved_and_released_as_it_is()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();

        await ActAroundItAsync(desk, desk.Editor.Id, "a.svg");
        Assert.Equal(EditionState.Approved, await desk.StateAsync());
        Assert.IsType<ReleaseResult.Released>(await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel));

        await ActAroundItAsync(desk, desk.Desk.Colleague.Id, "b.svg");
        Assert.Equal(EditionState.Released, await desk.StateAsync());
    }

    [Fact]
    public async Task A_picture_that_was_uploaded_since_keeps_an_import_from_being_undone()
    {
        var desk = await Desk.OpenAsync(database);
        await desk.FrontMatter.AddPictureAsync(2023, "a.svg", PictureOf(1), desk.Editor, Cancel);
        var imports = new ImportHistory(desk.Store);

        var refused = WorkflowDesk.Refused(await imports.UndoAsync((await imports.ListAsync(2023, Cancel))[0].Id, desk.Colleague, Cancel));

        Assert.Contains("李编辑", refused.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_was_taken_back_is_given_up_and_the_edition_is_released_as_before()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();
        await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel);
        await desk.EditAsync(desk.Editor, "service");
        Assert.Contains("还有不同", WorkflowDesk.Refused(await desk.Workflow.AbandonAsync(2023, desk.Editor, Cancel)).What, StringComparison.Ordinal);
        await TakeBackAsync(desk);
        Assert.Equal(EditionState.Draft, await desk.StateAsync());

        // Handed in it could never be approved.
        Assert.Contains("放弃更正", WorkflowDesk.Refused(await desk.Workflow.SubmitAsync(2023, desk.Editor, cancel: Cancel)).WhatToDo, StringComparison.Ordinal);
        Assert.Contains("编辑和签发人", WorkflowDesk.Refused(await desk.Workflow.AbandonAsync(2023, desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.AbandonAsync(2023, desk.Editor, Cancel));

        var standing = await desk.Workflow.StandingAsync(2023, Cancel);
        Assert.Equal((EditionState.Released, EditionState.Draft, "李编辑"), (standing.State, standing.Steps[0].From, standing.Steps[0].Actor));
        Assert.StartsWith("放弃更正", standing.Steps[0].Note, StringComparison.Ordinal);
        await using var db = desk.Desk.Store.CreateDbContext();
        var entry = await db.Log.OrderByDescending(row => row.Id).FirstAsync(Cancel);
        Assert.Equal((Act.StateChanged, "李编辑", "Draft", "Released"), (entry.Act, entry.Actor, entry.Before, entry.After));
        Assert.Equal(1, await db.Releases.CountAsync(Cancel));
        Assert.Contains("已发布", WorkflowDesk.Refused(await desk.Workflow.AbandonAsync(2023, desk.Editor, Cancel)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_what_is_withdrawn_is_given_up_to_withdrawn_and_a_first_edition_not_at_all()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        Assert.Contains("还没有发布过", WorkflowDesk.Refused(await desk.Workflow.AbandonAsync(2023, desk.Editor, Cancel)).What, StringComparison.Ordinal);
        await desk.ApproveAsync();
        await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel);
        await desk.Workflow.WithdrawAsync(2023, "核对中", desk.Publisher, Cancel);
        await desk.EditAsync(desk.Editor, "service");
        await desk.SubmitAsync();
        await TakeBackAsync(desk);

        Assert.Equal(EditionState.InReview, await desk.StateAsync());
        Assert.IsType<EditResult.Saved>(await desk.Workflow.AbandonAsync(2023, desk.Publisher, Cancel));

        Assert.Equal(EditionState.Withdrawn, await desk.StateAsync());
        Assert.IsType<EditResult.Saved>(await desk.Workflow.RestoreAsync(2023, desk.Publisher, Cancel));
    }

    [Fact]
    public async Task Withdrawing_works_at_once_while_a_correction_is_scheduled_and_calls_it_off()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();
        await desk.Workflow.ReleaseNowAsync(2023, null, desk.Publisher, Cancel);
        await desk.EditAsync(desk.Editor, "service");
        await desk.ApproveAsync();
        Assert.IsType<EditResult.Saved>(await desk.Workflow.ScheduleAsync(2023, TimeProvider.System.GetUtcNow().AddHours(1), "补充一句", desk.Publisher, Cancel));
        var at = (await desk.Workflow.StandingAsync(2023, Cancel)).ScheduledFor!.Value;

        Assert.IsType<EditResult.Saved>(await desk.Workflow.WithdrawAsync(2023, "核对中", desk.Publisher, Cancel));

        Assert.Null(await new ReleaseReader(desk.Desk.Store).FindCurrentAsync(2023, Cancel));
        Assert.IsType<ReleaseResult.NotReady>(await desk.Workflow.ReleaseScheduledAsync(2023, at, Cancel));
        Assert.Equal(EditionState.Withdrawn, await desk.StateAsync());
        // What was signed is signed still: handed in again, it goes on where it was.
        await desk.SubmitAsync();
        Assert.True((await desk.ChecklistAsync()).IsClear);
    }

    private static async Task ActAroundItAsync(WorkflowDesk desk, Guid? owner, string picture)
    {
        Assert.IsType<EditResult.Saved>(await desk.Desk.Outline.NameOwnerAsync(2023, "air", owner, desk.Editor, Cancel));
        var (_, added) = await desk.Desk.FrontMatter.AddPictureAsync(2023, picture, PictureOf(picture[0]), desk.Editor, Cancel);
        Assert.True(added is EditResult.Saved { Entry: > 0 }, added.ToString());
        var finding = (await desk.DraftAsync()).Report.Findings.First(found => found.IsOpen);
        Assert.IsType<EditResult.Saved>(await desk.Waivers.ProposeAsync(2023, finding, "原文如此", desk.Editor, Cancel));
        Assert.IsType<EditResult.Saved>(await desk.Waivers.RejectAsync(2023, Assert.Single(await desk.Waivers.OpenAsync(2023, Cancel)).Id, desk.Reviewer, Cancel));
    }

    /// <summary>Writes again what stood there before the last edit.</summary>
    private static async Task TakeBackAsync(WorkflowDesk desk)
    {
        await using var db = desk.Desk.Store.CreateDbContext();
        var edit = await db.Log.OrderByDescending(row => row.Id).FirstAsync(row => row.Act == Act.BlockEdited, Cancel);
        var uid = Guid.Parse(edit.Subject.Split(':')[1]);
        var block = (await desk.Desk.ViewAsync()).FindBlock(uid)!;
        Assert.IsType<EditResult.Saved>(await desk.Desk.Blocks.SaveAsync(2023, uid, block.Version, LoggedBlock.Read(edit.Before!).Block, desk.Editor, Cancel));
    }

    private static byte[] PictureOf(int width) => System.Text.Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"3\"/>");
}
