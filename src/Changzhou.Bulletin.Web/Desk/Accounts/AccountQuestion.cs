namespace Changzhou.Bulletin.Web.Desk.Accounts;

/// <summary>What a dialog about an account asks, and what was answered.</summary>
public sealed class AccountQuestion
{
    public string? Lead { get; init; }
    public bool AsksNames { get; init; }
    public bool AsksRoles { get; init; }
    public bool AsksReason { get; init; }
    public string Name { get; set; } = "";
    public string Display { get; set; } = "";
    public IReadOnlyList<string> Roles { get; set; } = [];
    public string Reason { get; set; } = "";
}
