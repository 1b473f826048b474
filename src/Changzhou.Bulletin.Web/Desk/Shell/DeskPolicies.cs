namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Who may open a page; a page of one role names it by [Authorize(Roles = StaffRoles.…)] besides.</summary>
public static class DeskPolicies
{
    /// <summary>Anybody who is signed in, with all steps done that the settings ask for.</summary>
    public const string Staff = "staff";

    /// <summary>Anybody who is signed in, even if the first sign-in is not complete.</summary>
    public const string SignedIn = "signed-in";
}
