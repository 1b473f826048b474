using Changzhou.Bulletin.Web.Desk;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Sets up the authenticator application: a picture, its secret as text, a code that proves it; then the recovery codes.</summary>
public sealed partial class TotpForm
{
    private string? secret;
    private string? ticket;
    private string? refusal;
    private IReadOnlyList<string>? codes;

    [Inject]
    internal OwnAccount Own { get; init; } = null!;

    [Inject]
    internal SecondFactors Factors { get; init; } = null!;

    [Parameter, EditorRequired]
    public required Storage.Accounts.Account Account { get; set; }

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

    private string Address => $"otpauth://totp/{Uri.EscapeDataString($"{SignInWords.Issuer}:{Account.UserName}")}?secret={secret}&issuer={Uri.EscapeDataString(SignInWords.Issuer)}";

    protected override void OnInitialized()
    {
        if (Ticket is not null && Factors.Secret(Account, Ticket) is { } offered)
            (secret, ticket) = (offered, Ticket);
        else
            (secret, ticket) = Factors.Offer(Account);
    }

    private async Task SetAsync()
    {
        if (AskPassword && await Own.RefuseWithoutAsync(Account, Password ?? "") is { } wrong)
        {
            refusal = wrong;
            return;
        }

        (codes, refusal) = await Own.SetTotpAsync(Account, Ticket ?? "", Code ?? "");
        if (codes is not null)
            await OnSet.InvokeAsync();
    }
}
