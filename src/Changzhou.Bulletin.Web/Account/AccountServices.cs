using System.Threading.RateLimiting;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Changzhou.Bulletin.Web.Guarding;
using Changzhou.Bulletin.Web.Seeing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

internal static class AccountServices
{
    internal const string Cookie = "bulletin-desk";

    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DeskSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(new PasswordRules(settings.PasswordPolicy));
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Attempts>();
        services.AddScoped<BulletinDbContext>(provider => provider.GetRequiredService<BulletinStore>().CreateDbContext());
        services.AddScoped<CurrentStaff>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CircuitHandler, CircuitGuard>();
        services.AddScoped<CircuitHandler, OpenCircuits.Counting>();
        services.AddScoped<StaffSignIn>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<FirstSignIn>();
        services.AddScoped<OwnAccount>();
        services.AddIdentity(settings);
        services.AddSignInKeys(settings);
        services.AddSignInLimit(settings);
    }

    private static void AddIdentity(this IServiceCollection services, DeskSettings settings)
    {
        services.AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<BulletinDbContext>()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        // A passkey stands for both factors, so the device must have asked for finger, face or PIN.
        services.Configure<IdentityPasskeyOptions>(passkeys => (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"));
        // No default scheme to authenticate by: pages of the public side must not even look at a cookie.
        services.AddAuthentication(options => (options.DefaultChallengeScheme, options.DefaultForbidScheme) = (IdentityConstants.ApplicationScheme, IdentityConstants.ApplicationScheme))
            .AddIdentityCookies(cookies =>
            {
                foreach (var scheme in new[] { cookies.ApplicationCookie, cookies.TwoFactorUserIdCookie })
                {
                    scheme!.Configure(cookie =>
                    {
                        cookie.CookieManager = new HostCookies();
                        (cookie.Cookie.SecurePolicy, cookie.Cookie.SameSite, cookie.Cookie.HttpOnly, cookie.Cookie.Path) = (CookieSecurePolicy.SameAsRequest, SameSiteMode.Lax, true, "/");
                    });
                }
            });
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(settings.AbsoluteHours);
            cookie.SlidingExpiration = false;
            (cookie.LoginPath, cookie.LogoutPath, cookie.AccessDeniedPath, cookie.ReturnUrlParameter) = ("/account/login", "/account/logout", "/account/denied", "returnUrl");
            cookie.Events.OnValidatePrincipal = ValidateAsync;
            cookie.Events.OnRedirectToAccessDenied = Deny;
        });
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery, FormGuard>());
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskPolicies.SignedIn, policy => policy.RequireAuthenticatedUser().RequireClaim(StaffClaims.Session))
            .AddPolicy(DeskPolicies.Staff, policy => policy.RequireAuthenticatedUser().RequireClaim(StaffClaims.Session)
                .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == StaffClaims.Incomplete)));
    }

    /// <summary>Guessing many names from one address is slowed here; guessing at one name, by the lock of its account.</summary>
    private static void AddSignInLimit(this IServiceCollection services, DeskSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, cancel) =>
        {
            RefusalLog.TooManySignIns(RefusalLog.Of(rejected.HttpContext));
            return new(AccountEndpoints.TooManyAsync(rejected.HttpContext, cancel));
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method) && AccountEndpoints.IsSignIn(context.Request.Path)
                ? RateLimitPartition.GetFixedWindowLimiter(StaffMember.AddressOf(context), _ => new() { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter(""));
    });

    private static Task Deny(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (StaffMember.Of(context.HttpContext.User, "") is { } member)
            RefusalLog.OtherRole(RefusalLog.Of(context.HttpContext), context.Request.Path, member.Id);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
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
}
