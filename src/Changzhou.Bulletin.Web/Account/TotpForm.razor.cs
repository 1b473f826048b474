using Changzhou.Bulletin.Web.Desk;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>Sets up the authenticator application: a picture, its secret as text, a code that proves it; then the recovery codes.</summary>
public sealed partial class TotpForm
{
    private Account? account;
    private string? secret;
    private string? ticket;
    private string? refusal;
    private IReadOnlyList<string>? codes;

    [Inject]
    internal OwnAccount Own { get; init; } = null!;

    [Inject]
    internal SecondFactors Factors { get; init; } = null!;

    /// <summary>Whether the password is asked for: everywhere but at a first sign-in, which has just asked.</summary>
    [Parameter]
    public bool AskPassword { get; set; }

    /// <summary>Where the person goes with the recovery codes in hand.</summary>
    [Parameter]
    public string Next { get; set; } = "/desk";

    /// <summary>The recovery codes are on the page.</summary>
    [Parameter]
    public EventCallback OnSet { get; set; }

    [SupplyParameterFromForm(Name = "Ticket", FormName = "totp")]
    public string? Ticket { get; set; }

    [SupplyParameterFromForm(Name = "Code", FormName = "totp")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(Name = "Password", FormName = "totp")]
    public string? Password { get; set; }

    private string Address => $"otpauth://totp/{Uri.EscapeDataString($"{SignInWords.Issuer}:{account!.UserName}")}?secret={secret}&issuer={Uri.EscapeDataString(SignInWords.Issuer)}";

    protected override async Task OnInitializedAsync()
    {
        account = await Own.FindAsync();
        if (Ticket is not null && Factors.Secret(account, Ticket) is { } offered)
            (secret, ticket) = (offered, Ticket);
        else
            (secret, ticket) = Factors.Offer(account);
    }

    private async Task SetAsync()
    {
        if (AskPassword && await Own.RefuseWithoutAsync(account!, Password ?? "") is { } wrong)
        {
            refusal = wrong;
            return;
        }

        (codes, refusal) = await Own.SetTotpAsync(account!, Ticket ?? "", Code ?? "");
        if (codes is not null)
            await OnSet.InvokeAsync();
    }
}
