using Changzhou.Bulletin.Storage.Accounts;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>One line of the drawer.</summary>
/// <param name="Address">With {year} where the page belongs to an edition.</param>
/// <param name="Role">Of StaffRoles; null for everybody.</param>
internal sealed record NavigationEntry(string Title, string Address, string Icon, string? Role = null)
{
    /// <summary>Everything the desk offers: a new page adds its line here, and no more.</summary>
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new(ShellWords.Overview, "/desk", Icons.Material.Outlined.Dashboard),
        new(BoardWords.Title, "/desk/{year}/board", Icons.Material.Outlined.Checklist),
        new(ShellWords.Editing, "/desk/{year}", Icons.Material.Outlined.EditNote),
        new(ShellWords.Figures, "/desk/{year}/figures", Icons.Material.Outlined.GridOn),
        new(ShellWords.Import, "/desk/{year}/import", Icons.Material.Outlined.UploadFile, StaffRoles.Editor),
        new(ShellWords.Proof, "/desk/{year}/proof", Icons.Material.Outlined.FactCheck),
        new(ShellWords.Release, "/desk/{year}/release", Icons.Material.Outlined.HowToReg),
        new(ShellWords.Previews, "/desk/{year}/previews", Icons.Material.Outlined.Link),
        new(ShellWords.Log, "/desk/log", Icons.Material.Outlined.History),
        new(ShellWords.Help, "/desk/help", Icons.Material.Outlined.HelpOutline),
        new(ShellWords.Accounts, "/desk/accounts", Icons.Material.Outlined.ManageAccounts, StaffRoles.Administrator),
        new(OperationsWords.Title, "/desk/operations", Icons.Material.Outlined.MonitorHeart, StaffRoles.Administrator),
    ];

    /// <summary>An address that other entries begin with is lit only when it is the page itself.</summary>
    public bool IsExact => All.Any(other => other != this && other.Address.StartsWith(Address + "/", StringComparison.Ordinal));

    public bool IsOfYear => Address.Contains("{year}", StringComparison.Ordinal);

    public string For(int year) => Address.Replace("{year}", year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public bool IsFor(CurrentStaff staff) => Role is null || staff.Is(Role);

    internal static string RoleName(string role) => role switch
    {
        StaffRoles.Editor => ShellWords.RoleEditor,
        StaffRoles.Reviewer => ShellWords.RoleReviewer,
        StaffRoles.Publisher => ShellWords.RolePublisher,
        StaffRoles.Administrator => ShellWords.RoleAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
