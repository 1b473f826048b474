using Changzhou.Bulletin.Web.Desk;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Account;

public sealed partial class LoginPage
{
    private SignInStep.Second? second;
    private string? refusal;

    [Inject]
    internal StaffSignIn SignIn { get; init; } = null!;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Set where the page is shown instead of one that was open.</summary>
    [SupplyParameterFromQuery(Name = "ended")]
    public bool Ended { get; set; }

    [SupplyParameterFromForm(Name = "Name", FormName = "password")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(Name = "Password", FormName = "password")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(Name = "Ticket", FormName = "second")]
    public string? Ticket { get; set; }

    [SupplyParameterFromForm(Name = "Code", FormName = "second")]
    public string? Code { get; set; }

    private string StartAgain => $"/account/login?returnUrl={Uri.EscapeDataString(LocalAddress.Or(ReturnUrl, "/desk"))}";

    // The form that was sent must be on the page for its handler to be found.
    protected override void OnInitialized() => second = Ticket is null ? null : new(Ticket, HasTotp: true, HasPasskey: false);

    private async Task TakePasswordAsync() => Follow(await SignIn.PasswordAsync(Name ?? "", Password ?? ""), SignInWords.Refused);

    private async Task TakeCodeAsync()
    {
        if (await SignIn.CodeAsync(Ticket ?? "", Code ?? "") is { } step)
            Follow(step, SignInWords.CodeRefused);
        else
            (second, refusal) = (null, SignInWords.TicketTooOld);
    }

    private async Task TakePasskeyAsync(string credential) => Follow(await SignIn.PasskeyAsync(credential), SignInWords.PasskeyFailed);

    private void Follow(SignInStep step, string otherwise)
    {
        switch (step)
        {
            case SignInStep.Complete:
                // Whoever must still set something up is led there from the desk.
                Context.Response.Redirect(LocalAddress.Or(ReturnUrl, "/desk"));
                break;
            case SignInStep.Second next:
                second = next;
                break;
            default:
                refusal = otherwise;
                break;
        }
    }
}
