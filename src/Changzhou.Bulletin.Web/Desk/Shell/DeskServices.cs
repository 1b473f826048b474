using System.Globalization;
using Changzhou.Bulletin.Web.Account;
using Changzhou.Bulletin.Web.Guarding;
using Changzhou.Bulletin.Web.Reading;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using MudBlazor;
using MudBlazor.Services;

namespace Changzhou.Bulletin.Web.Desk.Shell;

internal static class DeskServices
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DetailedErrors = false)
            // The longest paragraph that may be saved, in Chinese, is twice what the hub takes by default.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 512 * 1024);
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.AddTransient<MudLocalizer, ChineseMudBlazor>();
        services.AddSingleton<DeskAssets>();
        services.AddSingleton<EditionYears>();
        services.AddSingleton<OpenSockets>();
        services.AddSingleton<UploadTurns>();
    }

    /// <summary>After routing: everything of the staff side, and nothing of the public one, passes here.</summary>
    public static void UseDesk(this WebApplication app)
    {
        KeepFromOthers(app);
        app.UseWhen(context => DeskHeaders.IsOfStaff(context.Request.Path), staff =>
        {
            staff.UseDeskHeaders();
            staff.UseRequestLocalization(new RequestLocalizationOptions
            {
                DefaultRequestCulture = new("zh-CN"),
                SupportedCultures = [CultureInfo.GetCultureInfo("zh-CN")],
                SupportedUICultures = [CultureInfo.GetCultureInfo("zh-CN")],
            });
            staff.Use(RefuseOtherOriginsAsync);
            staff.UseRateLimiter();
            staff.Use(KnowPersonAsync);
            staff.UseSocketDoor();
            staff.UseAuthorization();
            staff.UseAntiforgery();
        });
    }

    /// <summary>A web application authenticates every request by itself once accounts are registered, unless it is told that this was seen to.
    /// The public side asks nobody who they are, and pays nothing for it.</summary>
    private static void KeepFromOthers(IApplicationBuilder app)
    {
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
    }

    public static void MapDesk(this WebApplication app)
    {
        app.MapGroup(DeskAssets.Root).AllowAnonymous().MapRead("/{file}", (string file, DeskAssets assets) =>
            assets.Find(file) is { } kept ? new Reading.Delivery.KeptResult(kept, Reading.Delivery.KeptResult.ForGood) : Results.NotFound());
        app.MapRazorComponents<DeskApp>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapAccounts();
    }

    /// <summary>A page of another site may not open a socket with a person's cookie, nor send a form.</summary>
    private static Task RefuseOtherOriginsAsync(HttpContext context, RequestDelegate next)
    {
        if (OwnOrigin.MayAct(context))
            return next(context);

        RefusalLog.OtherOrigin(RefusalLog.Of(context), context.Request.Method, context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Whoever is not signed in is led to the door from every address under /desk alike, so that none can be guessed.</summary>
    private static async Task KnowPersonAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var cookie = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (cookie.Principal is { } user && StaffMember.Of(user, StaffMember.AddressOf(context)) is { } member)
        {
            context.User = user;
            context.RequestServices.GetRequiredService<CurrentStaff>().Enter(member);
            if (OwnActs.IsOne(context.Request))
                await context.RequestServices.GetRequiredService<Sessions>().SeeAsync(member.Session, context.RequestAborted);
        }

        var isSocket = path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
        var closed = (isSocket || path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase))
            && !(await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, DeskPolicies.Staff)).Succeeded;
        if (!closed)
            await next(context);
        else if (isSocket)
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (context.User.HasClaim(claim => claim.Type == StaffClaims.Incomplete))
            context.Response.Redirect("/account/first");
        else
            context.Response.Redirect($"/account/login?returnUrl={Uri.EscapeDataString(path + context.Request.QueryString)}{(cookie.Failure is null && !HadCookie(context) ? "" : "&ended=true")}");
    }

    private static bool HadCookie(HttpContext context) => context.Request.Cookies.Keys.Any(name => name.EndsWith(AccountServices.Cookie, StringComparison.Ordinal));
}
