using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Board;
using Changzhou.Bulletin.Web.Desk.Release;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>Each person is offered the step that waits for the person, and no other.</summary>
public sealed class NextStepsTests
{
    private static readonly EditionSummary Draft = new(2024, "二〇二四年公报", EditionState.Draft, null, Figures: 500, Awaited: 0, OpenErrors: 0, Faults: 0);

    [Theory]
    [InlineData(StaffRoles.Editor, "提交审核")]
    [InlineData(StaffRoles.Reviewer, null)]
    [InlineData(StaffRoles.Publisher, null)]
    public void A_draft_is_handed_in_by_an_editor(string role, string? expected) => Assert.Equal(expected, FirstFor(Draft, role));

    [Theory]
    [InlineData(StaffRoles.Editor, "没有改动，放弃更正")]
    [InlineData(StaffRoles.Publisher, "没有改动，放弃更正")]
    [InlineData(StaffRoles.Reviewer, null)]
    public void A_correction_that_corrects_nothing_is_given_up(string role, string? expected) => Assert.Equal(expected, FirstFor(Draft with { CorrectsNothing = true }, role));

    [Theory]
    [InlineData(false, StaffRoles.Reviewer, "审核并签署")]
    [InlineData(false, StaffRoles.Publisher, null)]
    [InlineData(true, StaffRoles.Reviewer, "核准")]
    [InlineData(true, StaffRoles.Publisher, "核准")]
    [InlineData(true, StaffRoles.Editor, null)]
    public void What_is_in_review_is_signed_and_then_approved(bool isClear, string role, string? expected) =>
        Assert.Equal(expected, FirstFor(Draft with { State = EditionState.InReview, MayBeApproved = isClear }, role));

    [Fact]
    public void A_publisher_may_withdraw_what_is_public_while_a_correction_is_scheduled()
    {
        var at = new DateTimeOffset(2025, 6, 5, 1, 0, 0, TimeSpan.Zero);
        var release = new ReleaseEntry(1, 2023, 1, at.AddDays(-3), "00");
        var view = new ReleaseView(new(2023, EditionState.Scheduled, at, 1, []), new Checklist(0, [], [], IsCorrection: true), null, new(release, null, null, null), null);

        Assert.Equal([EditionStep.Unschedule, EditionStep.Withdraw], Steps.For(view, Person(StaffRoles.Publisher)));
        Assert.Empty(Steps.For(view, Person(StaffRoles.Editor, StaffRoles.Reviewer)));
    }

    /// <summary>What comes before the board, which everybody is offered; null for nothing.</summary>
    private static string? FirstFor(EditionSummary edition, string role) => NextSteps.Of(edition, Person(role)) is { Count: > 1 } steps ? Assert.Single(steps.SkipLast(1)).Title : null;

    private static CurrentStaff Person(params string[] roles)
    {
        var staff = new CurrentStaff();
        staff.Enter(new(Guid.CreateVersion7(), "张晓明", roles, Guid.CreateVersion7(), "192.0.2.1"));
        return staff;
    }
}
