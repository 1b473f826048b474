using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Accounts;

/// <summary>All accounts, for administrators.</summary>
public sealed partial class AccountsPage
{
    private IReadOnlyList<StaffEntry>? entries;
    private string? failure;

    [Inject]
    public required StaffDirectory Directory { get; init; }

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Notices { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<AccountsPage> Log { get; init; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    private IEnumerable<StaffEntry> Shown => (entries ?? []).Where(entry =>
        string.IsNullOrWhiteSpace(Search) || entry.Name.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase) || entry.Display.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase));

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            (entries, failure) = (await Directory.ListAsync(), null);
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }
    }

    private void Find(string? words) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("q", string.IsNullOrWhiteSpace(words) ? null : words), replace: true);

    private Task AddAsync() => AskAsync(AccountsWords.Add, new() { AsksNames = true, AsksRoles = true },
        asked => Directory.AddAsync(Staff.Actor, asked.Name, asked.Display, asked.Roles));

    private Task ChangeRolesAsync(StaffEntry entry) => AskAsync(Titled(AccountsWords.RolesTitle, entry), new() { AsksRoles = true, Roles = entry.Roles },
        asked => Directory.SetRolesAsync(Staff.Actor, entry.Id, asked.Roles));

    private Task DisableAsync(StaffEntry entry) => AskAsync(Titled(AccountsWords.DisableTitle, entry), new() { Lead = AccountsWords.DisableLead, AsksReason = true },
        asked => Directory.DisableAsync(Staff.Actor, entry.Id, asked.Reason));

    private Task EnableAsync(StaffEntry entry) => AskAsync(Titled(AccountsWords.EnableTitle, entry), new() { Lead = AccountsWords.EnableLead, AsksReason = true },
        asked => Directory.EnableAsync(Staff.Actor, entry.Id, asked.Reason));

    private Task ResetAsync(StaffEntry entry) => AskAsync(Titled(AccountsWords.ResetTitle, entry), new() { Lead = AccountsWords.ResetLead, AsksReason = true },
        asked => Directory.ResetAsync(Staff.Actor, entry.Id, asked.Reason));

    private Task EndSessionsAsync(StaffEntry entry) => AskAsync(Titled(AccountsWords.EndTitle, entry), new() { Lead = AccountsWords.EndLead },
        _ => Directory.EndSessionsAsync(Staff.Actor, entry.Id));

    private async Task AskAsync(string title, AccountQuestion question, Func<AccountQuestion, Task<StaffResult>> act)
    {
        var parameters = new DialogParameters<AccountDialog> { { dialog => dialog.Question, question }, { dialog => dialog.Act, act } };
        var options = new DialogOptions { FullWidth = true, MaxWidth = MaxWidth.Small, CloseOnEscapeKey = true, BackdropClick = false };
        var dialog = await Dialogs.ShowAsync<AccountDialog>(title, parameters, options);
        if (await dialog.Result is { Canceled: false })
        {
            Notices.Add(AccountsWords.Done, MudBlazor.Severity.Success);
            await LoadAsync();
        }
    }

    private static string Titled(string title, StaffEntry entry) => Say(title, entry.Display);

    private static string Say(string words, object about) => string.Format(CultureInfo.InvariantCulture, words, about);

    private static string StateOf(StaffEntry entry) => entry switch
    {
        { DisabledAt: not null } => AccountsWords.StateDisabled,
        { IsLocked: true } => AccountsWords.StateLocked,
        { MustChangePassword: true } => AccountsWords.StateNew,
        _ => AccountsWords.StateGood,
    };

    private static string FactorsOf(StaffEntry entry)
    {
        string?[] factors = [entry.HasTotp ? AccountsWords.SecondTotp : null, entry.Passkeys > 0 ? Say(AccountsWords.SecondPasskeys, entry.Passkeys) : null];
        return string.Join('、', factors.OfType<string>()) is { Length: > 0 } said ? said : AccountsWords.SecondNone;
    }
}
