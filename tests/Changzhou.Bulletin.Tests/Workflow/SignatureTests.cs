using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests.Editing;

namespace Changzhou.Bulletin.Tests.Workflow;

/// <summary>Chapters are signed one by one, by somebody else than who wrote them, and as they stand.</summary>
public sealed class SignatureTests(TestDatabase database)
{
    private static CancellationToken Cancel => Desk.Cancel;

    [Fact]
    public async Task Nobody_signs_a_chapter_that_the_own_hand_edited_last()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var both = await desk.Desk.AddPersonAsync("孙两职", StaffRoles.Editor, StaffRoles.Reviewer);
        await desk.EditAsync(both, "service");
        await desk.SubmitAsync();
        var seen = (await desk.DraftAsync()).View.Entry;

        var refused = WorkflowDesk.Refused(await desk.Workflow.SignAsync(2023, "service", seen, both, Cancel));

        Assert.Contains("最后由您修改", refused.What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.SignAsync(2023, "air", seen, both, Cancel));
        Assert.IsType<EditResult.Saved>(await desk.Workflow.SignAsync(2023, "service", seen, desk.Reviewer, Cancel));
    }

    [Fact]
    public async Task Only_a_reviewer_signs_and_only_what_was_handed_in()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var seen = (await desk.DraftAsync()).View.Entry;

        Assert.Contains("编辑中", WorkflowDesk.Refused(await desk.Workflow.SignAsync(2023, "air", seen, desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
        await desk.SubmitAsync();
        Assert.Contains("没有审核权限", WorkflowDesk.Refused(await desk.Workflow.SignAsync(2023, "air", seen, desk.Publisher, Cancel)).What, StringComparison.Ordinal);
        Assert.Contains("没有编辑权限", WorkflowDesk.Refused(await desk.Workflow.SubmitAsync(2023, desk.Reviewer, cancel: Cancel)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_that_was_edited_after_it_was_looked_at_is_not_signed()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.SubmitAsync();
        var seen = (await desk.DraftAsync()).View.Entry;
        await desk.EditAsync(desk.Desk.Editor, "service");

        Assert.Contains("又有修改", WorkflowDesk.Refused(await desk.Workflow.SignAsync(2023, "service", seen, desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.SignAsync(2023, "air", seen, desk.Reviewer, Cancel));
    }

    [Fact]
    public async Task An_edit_voids_the_signature_of_its_chapter_names_who_did_it_and_takes_the_approval_back()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();
        Assert.Equal(EditionState.Approved, await desk.StateAsync());

        await desk.EditAsync(desk.Desk.Editor, "service");

        Assert.Equal(EditionState.InReview, await desk.StateAsync());
        var open = Assert.Single((await desk.ChecklistAsync()).Signatures, chapter => !chapter.IsSigned);
        Assert.Equal(("service", "李编辑", desk.Desk.Editor.Id), (open.Topic, open.VoidedBy, open.LastEditorId));
        Assert.Contains("未完成", WorkflowDesk.Refused(await desk.Workflow.ApproveAsync(2023, desk.Publisher, Cancel)).What, StringComparison.Ordinal);
        await desk.SignAllAsync();
        Assert.IsType<EditResult.Saved>(await desk.Workflow.ApproveAsync(2023, desk.Publisher, Cancel));
    }

    [Fact]
    public async Task A_figure_that_another_chapter_shows_voids_the_signature_of_that_chapter_too()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.SubmitAsync();
        await desk.SignAllAsync();

        // air/pm25 owns it, and the summary tells it.
        await desk.SetFigureAsync("air.pm25.mean@全市:2023#mean", new FigureValue.Number(35));

        var open = (await desk.ChecklistAsync()).Signatures.Where(chapter => !chapter.IsSigned).Select(chapter => chapter.Topic).ToList();
        Assert.Contains("air", open);
        Assert.Contains("summary", open);
        Assert.DoesNotContain("noise", open);
    }

    [Fact]
    public async Task Taking_a_signature_back_takes_the_approval_with_it()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.ApproveAsync();

        WorkflowDesk.Refused(await desk.Workflow.UnsignAsync(2023, "air", desk.Publisher, Cancel));
        Assert.IsType<EditResult.Saved>(await desk.Workflow.UnsignAsync(2023, "air", desk.Reviewer, Cancel));

        Assert.Equal(EditionState.InReview, await desk.StateAsync());
        Assert.Equal("air", Assert.Single((await desk.ChecklistAsync()).Signatures, chapter => !chapter.IsSigned).Topic);
    }

    [Fact]
    public async Task Who_edited_a_chapter_last_does_not_approve_the_edition()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var both = await desk.Desk.AddPersonAsync("孙两职", StaffRoles.Editor, StaffRoles.Publisher);
        await desk.EditAsync(both, "service");
        await desk.SubmitAsync();
        await desk.SignAllAsync();

        var refused = WorkflowDesk.Refused(await desk.Workflow.ApproveAsync(2023, both, Cancel));

        Assert.Contains("不能自己核准", refused.WhatToDo, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.ApproveAsync(2023, desk.Publisher, Cancel));
    }

    [Fact]
    public async Task Who_lets_a_finding_stand_voids_the_signature_of_its_chapter_and_may_sign_it_again()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.SubmitAsync();
        await desk.SignAllAsync();
        var finding = (await desk.DraftAsync()).Report.Findings.First(found => found.IsOpen);
        var topic = finding.Place.Split('/')[0];
        await desk.Waivers.ProposeAsync(2023, finding, "原文如此", desk.Editor, Cancel);
        var seen = (await desk.DraftAsync()).View.Entry;

        Assert.IsType<EditResult.Saved>(await desk.Waivers.ConfirmAsync(2023, Assert.Single(await desk.Waivers.OpenAsync(2023, Cancel)).Id, desk.Reviewer, Cancel));

        var open = Assert.Single((await desk.ChecklistAsync()).Signatures, chapter => !chapter.IsSigned);
        Assert.Equal((topic, "王审核"), (open.Topic, open.VoidedBy));
        Assert.NotEqual(desk.Reviewer.Id, open.LastEditorId);
        // Looked at before the finding was let stand: it is to be looked at again.
        Assert.Contains("又有修改", WorkflowDesk.Refused(await desk.Workflow.SignAsync(2023, topic, seen, desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
        await desk.SignAllAsync(desk.Reviewer);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.ApproveAsync(2023, desk.Reviewer, Cancel));
    }

    [Fact]
    public async Task Returning_asks_for_the_reason_that_the_editor_reads()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.SubmitAsync();

        Assert.Contains("没有写理由", WorkflowDesk.Refused(await desk.Workflow.ReturnAsync(2023, desk.Reviewer, " ", Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Workflow.ReturnAsync(2023, desk.Reviewer, "第二章缺图", Cancel));

        var step = (await desk.Workflow.StandingAsync(2023, Cancel)).Steps[0];
        Assert.Equal((EditionState.InReview, EditionState.Draft, "王审核", "第二章缺图"), (step.From, step.To, step.Actor, step.Note));
    }
}
