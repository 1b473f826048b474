using System.Net;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Account;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

using Account = Storage.Accounts.Account;

/// <summary>What the portal seals and a browser brings back is taken in its time, for its purpose, and from this application alone.</summary>
public sealed partial class TicketTests(TestDatabase database) : IAsyncLifetime
{
    private const string Name = "zhang.xm";
    private const string AnotherApplication = "Another.Application";
    private const string Cookie = "http://localhost/";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly MovedClock clock = new();
    private DeskPortal? portal;
    private Account? zhang;
    private string secret = "";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private DeskPortal Portal => portal!;

    public async ValueTask InitializeAsync()
    {
        portal = await DeskPortal.StartAsync(database, clock);
        var id = await portal.AddAsync(Name, StaffRoles.Editor);
        await using var scope = portal.Services.CreateAsyncScope();
        zhang = await FindAsync(scope, id);
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        secret = factors.Offer(zhang).Secret;
        Assert.NotNull(await factors.AcceptAsync(zhang, secret, Totp.CodeOf(secret, clock.GetUtcNow())));
        await ForgetCodesAsync();
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    [Fact]
    public async Task A_ticket_of_the_second_step_is_taken_for_five_minutes_and_then_no_more()
    {
        var (quick, slow) = (await TicketAsync(), await TicketAsync());

        clock.Ahead = TimeSpan.FromMinutes(4.8);
        Assert.Equal(HttpStatusCode.Redirect, await SendAsync(quick));

        await ForgetCodesAsync();
        clock.Ahead = TimeSpan.FromMinutes(5.1);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(slow));
    }

    [Fact]
    public async Task A_secret_that_is_offered_for_a_telephone_is_taken_for_twenty_minutes_and_by_its_own_account_only()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var (offered, ticket) = factors.Offer(zhang!);
        var li = await FindAsync(scope, await Portal.AddAsync("li.xm", StaffRoles.Editor));

        clock.Ahead = TimeSpan.FromMinutes(19.9);
        Assert.Equal(offered, factors.Secret(zhang!, ticket));
        Assert.Null(factors.Secret(li, ticket));

        clock.Ahead = TimeSpan.FromMinutes(20.1);
        Assert.Null(factors.Secret(zhang!, ticket));
    }

    [Fact]
    public async Task A_ticket_that_was_made_for_something_else_is_refused_though_it_says_the_same()
    {
        await using var ours = Application(null);
        var keys = ours.GetRequiredService<IDataProtectionProvider>();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(SayingTheSame(keys, SecondFactors.Offered)));
        Assert.Equal(HttpStatusCode.Redirect, await SendAsync(SayingTheSame(keys, StaffSignIn.SecondStep)));
    }

    /// <remarks>ASVS 5.0, 9.2.3. Sealed with the portal's very keys, so that only the name of the application tells the one from the other.</remarks>
    [Fact]
    public async Task A_ticket_or_a_cookie_of_another_application_with_the_same_keys_is_refused()
    {
        var cookies = new CookieContainer();
        await SendAsync(await TicketAsync(), Portal.Browser(cookies));
        var session = cookies.GetCookies(new(Cookie))[AccountServices.Cookie]!.Value;
        await ForgetCodesAsync();
        await using var other = Application(AnotherApplication);
        await using var ours = Application(null);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(SayingTheSame(other.GetRequiredService<IDataProtectionProvider>(), StaffSignIn.SecondStep)));
        Assert.Equal(HttpStatusCode.Unauthorized, await SeenAsync(Format(other).Protect(Format(ours).Unprotect(session)!)));

        Assert.Equal(HttpStatusCode.Redirect, await SendAsync(SayingTheSame(ours.GetRequiredService<IDataProtectionProvider>(), StaffSignIn.SecondStep)));
        Assert.Equal(HttpStatusCode.NoContent, await SeenAsync(Format(ours).Protect(Format(ours).Unprotect(session)!)));
    }

    private string SayingTheSame(IDataProtectionProvider keys, string purpose) => new Tickets(keys, purpose, Life, clock).Give($"{zhang!.Id} {zhang.SecurityStamp}");

    /// <summary>Whoever can read and use the keys in the store.</summary>
    /// <param name="name">Null for a second portal.</param>
    private ServiceProvider Application(string? name)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Portal.Store);
        services.AddSignInKeys(new DeskSettings());
        if (name is not null)
            services.AddDataProtection().SetApplicationName(name);
        return services.BuildServiceProvider();
    }

    private static async Task<Account> FindAsync(AsyncServiceScope scope, Guid id) =>
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(id.ToString()))!;

    /// <summary>As the cookie handler of ASP.NET Core seals what it sends.</summary>
    private static TicketDataFormat Format(ServiceProvider application) =>
        new(application.GetRequiredService<IDataProtectionProvider>().CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2"));

    private async Task<HttpStatusCode> SeenAsync(string session)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri(Cookie), new Cookie(AccountServices.Cookie, session));
        return (await Portal.Browser(cookies).PostAsync("/account/seen", null, Now)).StatusCode;
    }

    private async Task<string> TicketAsync() => Ticket().Match((await DeskPortal.SignInAsync(Portal.Browser(), Name, DeskPortal.Password)).Html) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException("The second step has no ticket.");

    /// <summary>A ticket with the right code: a redirect for whoever is in, the first step once more for others.</summary>
    private async Task<HttpStatusCode> SendAsync(string ticket, HttpClient? browser = null)
    {
        var answer = await DeskPortal.SendAsync(browser ?? Portal.Browser(), "/account/login", "second", ("Ticket", ticket), ("Code", Totp.CodeOf(secret, clock.GetUtcNow())));
        if (browser is null && answer.Status == HttpStatusCode.OK)
            Assert.Contains("等待时间过长", answer.Html, StringComparison.Ordinal);
        return answer.Status;
    }

    /// <summary>A code is good once.</summary>
    private async Task ForgetCodesAsync()
    {
        await using var db = Portal.Store.CreateDbContext();
        await db.UserTokens.Where(token => token.Name == "TotpStep").ExecuteDeleteAsync(Now);
    }

    [GeneratedRegex("name=\"Ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();
}
