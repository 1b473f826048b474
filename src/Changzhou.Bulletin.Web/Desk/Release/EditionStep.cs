using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>What a person can do with a whole edition.</summary>
public enum EditionStep
{
    Submit,
    Approve,
    Schedule,
    ReleaseNow,
    Unschedule,
    Return,
    Abandon,
    Withdraw,
    Restore,
}

/// <summary>Which steps the page offers to whom: those that would be taken now, and no others.</summary>
internal static class Steps
{
    public static IReadOnlyList<EditionStep> For(ReleaseView view, CurrentStaff staff) => [.. Enum.GetValues<EditionStep>().Where(step => IsOpen(step, view, staff))];

    /// <summary>Chapters that keep this person from approving.</summary>
    public static IReadOnlyList<string> OwnChapters(ReleaseView view, CurrentStaff staff) =>
        [.. view.Checklist.Signatures.Where(chapter => chapter.LastEditorId == staff.Id).Select(chapter => chapter.Title)];

    private static bool IsOpen(EditionStep step, ReleaseView view, CurrentStaff staff)
    {
        var (edits, publishes) = (staff.Is(StaffRoles.Editor), staff.Is(StaffRoles.Publisher));
        var reviews = publishes || staff.Is(StaffRoles.Reviewer);
        var ready = view.Checklist.IsClear;
        return step switch
        {
            EditionStep.Submit => edits && (view.State is EditionState.Draft or EditionState.Released or EditionState.Withdrawn) && !view.Checklist.CorrectsNothing,
            EditionStep.Approve => reviews && ready && view.State == EditionState.InReview && OwnChapters(view, staff).Count == 0,
            EditionStep.Schedule or EditionStep.ReleaseNow => publishes && ready && view.State == EditionState.Approved,
            EditionStep.Unschedule => publishes && view.State == EditionState.Scheduled,
            EditionStep.Return => reviews && (view.State is EditionState.InReview or EditionState.Approved),
            EditionStep.Abandon => (edits || publishes) && (view.State is EditionState.Draft or EditionState.InReview) && view.Checklist.CorrectsNothing,
            // What readers have is taken from them at once, also while a correction waits for its minute.
            EditionStep.Withdraw => publishes && view.Public is { WithdrawnAt: null },
            EditionStep.Restore => publishes && view.Public is { WithdrawnAt: not null } && view.State == EditionState.Withdrawn,
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }
}
