using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Bulletin:Desk").Get<DeskSettings>() ?? new DeskSettings();
        services.AddSingleton(settings);
        services.AddSingleton<Sessions>();
        services.AddScoped<BulletinDbContext>(provider => provider.GetRequiredService<BulletinStore>().CreateDbContext());
        services.AddScoped<CurrentStaff>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CircuitHandler, CircuitGuard>();

        services.AddIdentityCore<Account>()
            .AddEntityFrameworkStores<BulletinDbContext>()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        // No default scheme to authenticate by: pages of the public side must not even look at a cookie.
        services.AddAuthentication(options => (options.DefaultChallengeScheme, options.DefaultForbidScheme) = (IdentityConstants.ApplicationScheme, IdentityConstants.ApplicationScheme))
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/login";
            cookie.LogoutPath = "/account/logout";
            cookie.AccessDeniedPath = "/account/denied";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnValidatePrincipal = ValidateAsync;
            cookie.Events.OnRedirectToLogin = ToLogin;
        });
        services.AddAuthorizationBuilder().AddPolicy(DeskPolicies.Staff, policy => policy.RequireAuthenticatedUser().RequireAssertion(
            context => context.User.HasClaim(claim => claim.Type == StaffClaims.Session) && !context.User.HasClaim(claim => claim.Type == StaffClaims.Incomplete)));
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal is null || StaffMember.Of(context.Principal, "") is not { } member || !await sessions.IsAliveAsync(member.Session, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    private static Task ToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase) || HttpMethods.IsGet(context.Request.Method))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
