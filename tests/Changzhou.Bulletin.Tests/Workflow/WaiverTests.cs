using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests.Editing;

namespace Changzhou.Bulletin.Tests.Workflow;

/// <summary>A finding is let stand by two persons, and a suggestion is taken where it is plain.</summary>
public sealed class WaiverTests(TestDatabase database)
{
    private static CancellationToken Cancel => Desk.Cancel;

    [Fact]
    public async Task A_waiver_needs_a_reason_and_a_second_person()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.SetFigureAsync("air.good-days.count@全市:2023#count", new FigureValue.Number(185));
        var finding = (await desk.DraftAsync()).Report.Findings.First(found => found is { IsOpen: true, Severity: Severity.Error });

        Assert.Contains("没有写放行的理由", WorkflowDesk.Refused(await desk.Waivers.ProposeAsync(2023, finding, "", desk.Desk.Editor, Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Waivers.ProposeAsync(2023, finding, "已与监测中心核实", desk.Desk.Editor, Cancel));
        Assert.Contains("已经提出放行", WorkflowDesk.Refused(await desk.Waivers.ProposeAsync(2023, finding, "再提一次", desk.Desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
        var open = Assert.Single(await desk.Waivers.OpenAsync(2023, Cancel));
        Assert.Equal(("李编辑", "已与监测中心核实"), (open.ProposedBy, open.Reason));
        Assert.Equal(1, Assert.Single((await desk.ChecklistAsync()).Items, item => item.Kind == CheckKind.Waivers).Open);

        Assert.Contains("您提出的", WorkflowDesk.Refused(await desk.Waivers.ConfirmAsync(2023, open.Id, desk.Editor with { Roles = [StaffRoles.Editor, StaffRoles.Reviewer] }, Cancel)).What, StringComparison.Ordinal);
        Assert.True(Same(await desk.DraftAsync(), finding).IsOpen);
        Assert.IsType<EditResult.Saved>(await desk.Waivers.ConfirmAsync(2023, open.Id, desk.Desk.Reviewer, Cancel));

        var waived = Same(await desk.DraftAsync(), finding);
        Assert.Equal(("李编辑、王审核", "已与监测中心核实"), (waived.Waiver!.By, waived.Waiver.Reason));
        Assert.IsType<EditResult.Saved>(await desk.Waivers.RemoveAsync(2023, waived, desk.Desk.Reviewer, Cancel));
        Assert.True(Same(await desk.DraftAsync(), finding).IsOpen);
    }

    [Fact]
    public async Task A_proposal_that_is_not_agreed_to_leaves_the_finding_open()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var finding = (await desk.DraftAsync()).Report.Findings.First(found => found.IsOpen);
        await desk.Waivers.ProposeAsync(2023, finding, "原文如此", desk.Desk.Editor, Cancel);
        var open = Assert.Single(await desk.Waivers.OpenAsync(2023, Cancel));

        Assert.IsType<EditResult.Saved>(await desk.Waivers.RejectAsync(2023, open.Id, desk.Desk.Reviewer, Cancel));

        Assert.Empty(await desk.Waivers.OpenAsync(2023, Cancel));
        Assert.True(Same(await desk.DraftAsync(), finding).IsOpen);
        Assert.Contains("已经处理过", WorkflowDesk.Refused(await desk.Waivers.ConfirmAsync(2023, open.Id, desk.Desk.Reviewer, Cancel)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_stored_value_in_place_of_a_stated_one()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var draft = await desk.DraftAsync();
        var finding = draft.Report.Findings.Single(found => found.Reference == "{air.o3.p90=175}" && found.Rule == "stated.value");

        var edit = SuggestedEdit.For(draft, finding)!;

        Assert.Equal("air/pollutants", edit.Block.Place);
        Assert.Equal(edit.Before.Replace("{air.o3.p90=175}", "{air.o3.p90}", StringComparison.Ordinal), edit.After);
        await desk.Desk.Blocks.SaveAsync(2023, edit.Block.Uid, edit.Block.Version, edit.Changed, desk.Desk.Editor, Cancel);
        Assert.DoesNotContain((await desk.DraftAsync()).Report.Findings, found => found.Reference == "{air.o3.p90=175}");
    }

    [Fact]
    public async Task Mends_a_slip_of_the_pen_once_and_offers_nothing_where_the_words_stand_twice()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var block = await desk.Desk.ParagraphAsync("service");
        await desk.Desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("截止2023年底，服务企业工作有序推进。"), desk.Desk.Editor, Cancel);
        var draft = await desk.DraftAsync();
        var finding = draft.Report.Findings.First(found => found.Rule == "wording.slip" && found.Place.StartsWith("service", StringComparison.Ordinal));

        Assert.Equal("截至2023年底，服务企业工作有序推进。", SuggestedEdit.For(draft, finding)!.After);

        var now = draft.View.FindBlock(block.Uid)!;
        await desk.Desk.Blocks.SaveAsync(2023, block.Uid, now.Version, new Block.Paragraph("截止2023年底，工作有序推进；截止2023年底，无投诉。"), desk.Desk.Editor, Cancel);
        draft = await desk.DraftAsync();
        finding = draft.Report.Findings.First(found => found.Rule == "wording.slip" && found.Place.StartsWith("service", StringComparison.Ordinal));
        Assert.Null(SuggestedEdit.For(draft, finding));
    }

    private static Finding Same(DraftState draft, Finding finding) =>
        draft.Report.Findings.First(found => (found.Rule, found.Place, found.Span.Quote, found.Reference) == (finding.Rule, finding.Place, finding.Span.Quote, finding.Reference));
}
