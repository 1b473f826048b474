using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>The root of a circuit: it knows who is there before any page is shown.</summary>
public sealed partial class DeskRoutes(CurrentStaff staff, AuthenticationStateProvider states, NavigationManager navigation) : IDisposable
{
    private bool ready;

    /// <summary>Network address of the request that opened the page; it travels to the circuit protected against change.</summary>
    [Parameter, EditorRequired]
    public required string From { get; set; }

    protected override async Task OnInitializedAsync()
    {
        states.AuthenticationStateChanged += Changed;
        var state = await states.GetAuthenticationStateAsync();
        if (StaffMember.Of(state.User, From) is { } member)
            staff.Enter(member);
        ready = true;
    }

    public void Dispose() => states.AuthenticationStateChanged -= Changed;

    private void Changed(Task<AuthenticationState> change) => _ = InvokeAsync(async () =>
    {
        if (StaffMember.Of((await change).User, From) is null)
        {
            staff.Leave();
            // The sign-in page says what happened, and leads back here.
            navigation.NavigateTo(navigation.Uri, forceLoad: true);
        }
    });
}
