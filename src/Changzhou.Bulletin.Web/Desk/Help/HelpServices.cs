using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Help;

internal static class HelpServices
{
    public static IServiceCollection AddDeskHelp(this IServiceCollection services) => services.AddSingleton<StaffGuide>();

    /// <summary>The pictures of the guide.</summary>
    public static void MapDeskHelp(this WebApplication app) => app.MapGet(StaffGuide.PictureRoot + "/{file}", (string file, StaffGuide guide) =>
        guide.FindPicture(file) is { } picture ? Results.Stream(picture, "image/png") : Results.NotFound()).RequireAuthorization(DeskPolicies.Staff);
}
