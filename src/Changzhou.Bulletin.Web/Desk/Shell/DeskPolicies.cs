namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Who may open a page; a page of one role names it by [Authorize(Roles = StaffRoles.…)] besides.</summary>
public static class DeskPolicies
{
    /// <summary>Anybody who is signed in, with all steps done that the settings ask for.</summary>
    public const string Staff = "staff";
}
