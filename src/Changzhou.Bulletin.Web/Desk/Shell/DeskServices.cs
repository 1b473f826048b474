using System.Globalization;
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
        services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DetailedErrors = false);
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.AddTransient<MudLocalizer, ChineseMudBlazor>();
        services.AddSingleton<DeskAssets>();
        services.AddSingleton<EditionYears>();
    }

    /// <summary>After routing: everything of the staff side, and nothing of the public one, passes here.</summary>
    public static void UseDesk(this WebApplication app) =>
        app.UseWhen(context => DeskHeaders.IsOfStaff(context.Request.Path), staff =>
        {
            staff.UseDeskHeaders();
            staff.UseRequestLocalization(new RequestLocalizationOptions
            {
                DefaultRequestCulture = new("zh-CN"),
                SupportedCultures = [CultureInfo.GetCultureInfo("zh-CN")],
                SupportedUICultures = [CultureInfo.GetCultureInfo("zh-CN")],
            });
            staff.Use(KnowPersonAsync);
            staff.UseAuthorization();
            staff.UseAntiforgery();
        });

    public static void MapDesk(this WebApplication app)
    {
        app.MapGroup(DeskAssets.Root).AllowAnonymous().MapRead("/{file}", (string file, DeskAssets assets) =>
            assets.Find(file) is { } kept ? new Reading.Delivery.KeptResult(kept, Reading.Delivery.KeptResult.ForGood) : Results.NotFound());
        app.MapRazorComponents<DeskApp>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(DeskPolicies.Staff);
    }

    /// <summary>Whoever is not signed in is led to the door from every address under /desk alike, so that none can be guessed.</summary>
    private static async Task KnowPersonAsync(HttpContext context, RequestDelegate next)
    {
        var cookie = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (cookie.Principal is { } user)
        {
            context.User = user;
            if (StaffMember.Of(user, StaffMember.AddressOf(context)) is { } member)
                context.RequestServices.GetRequiredService<CurrentStaff>().Enter(member);
        }

        var closed = context.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase)
            && !(await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, DeskPolicies.Staff)).Succeeded;
        await (closed ? context.ChallengeAsync(IdentityConstants.ApplicationScheme) : next(context));
    }
}
