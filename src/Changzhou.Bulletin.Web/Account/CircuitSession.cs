using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Asks every few seconds whether the session behind an open circuit goes on.</summary>
internal sealed class CircuitSession(ILoggerFactory loggers, Sessions sessions) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(10);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        StaffMember.Of(authenticationState.User, "") is { } member && await sessions.IsAliveAsync(member.Session, cancellationToken);
}

/// <summary>Refuses whatever a browser asks of a circuit whose person is gone: a click must not count because the page is still there.</summary>
internal sealed class CircuitGuard(CurrentStaff staff, Sessions sessions) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        if (staff.HasLeft || staff.IsPresent && !await sessions.IsAliveAsync(staff.Member.Session))
        {
            // From here on every act that names its actor fails; the page is told to leave by the revalidation.
            staff.Leave();
            return;
        }

        await next(activity);
    };
}
