using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Board;

public sealed record NextStep(string Title, string Address);

/// <summary>What a person can do next with an edition, by the person's roles and the edition's state.</summary>
internal static class NextSteps
{
    public static IReadOnlyList<NextStep> Of(EditionSummary edition, CurrentStaff staff)
    {
        var (year, state) = (edition.Year, edition.State);
        var steps = new List<NextStep>();
        var edits = state is EditionState.Draft or EditionState.InReview;
        Add(staff.Is(StaffRoles.Editor) && edits && edition.Awaited > 0, OverviewWords.StepFill, $"/desk/{year}/figures?status=awaited");
        Add(staff.Is(StaffRoles.Editor) && edits && edition.OpenErrors > 0, OverviewWords.StepMend, $"/desk/{year}/proof");
        Add(staff.Is(StaffRoles.Editor) && state == EditionState.Draft && !edition.CorrectsNothing, OverviewWords.StepSubmit, $"/desk/{year}/release");
        Add((staff.Is(StaffRoles.Editor) || staff.Is(StaffRoles.Publisher)) && edition.CorrectsNothing, OverviewWords.StepAbandon, $"/desk/{year}/release");
        Add(staff.Is(StaffRoles.Reviewer) && state == EditionState.InReview && !edition.MayBeApproved, OverviewWords.StepReview, $"/desk/{year}/release");
        Add((staff.Is(StaffRoles.Reviewer) || staff.Is(StaffRoles.Publisher)) && edition.MayBeApproved, OverviewWords.StepApprove, $"/desk/{year}/release");
        Add(staff.Is(StaffRoles.Publisher) && state == EditionState.Approved, OverviewWords.StepRelease, $"/desk/{year}/release");
        Add(state == EditionState.Scheduled, OverviewWords.StepWait, $"/desk/{year}/release");
        Add(staff.Is(StaffRoles.Editor) && state == EditionState.Released, OverviewWords.StepCorrect, $"/desk/{year}/figures");
        Add(true, OverviewWords.StepBoard, $"/desk/{year}/board");
        return steps;

        void Add(bool applies, string title, string address)
        {
            if (applies)
                steps.Add(new(title, address));
        }
    }
}
