using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Account;
using Changzhou.Bulletin.Web.Desk.Editing;
using Changzhou.Bulletin.Web.Desk.Figures;
using Changzhou.Bulletin.Web.Desk.Help;
using Changzhou.Bulletin.Web.Desk.Operations;
using Changzhou.Bulletin.Web.Desk.Release;
using Changzhou.Bulletin.Web.Desk.Shell;
using Changzhou.Bulletin.Web.Reading.Previews;

namespace Changzhou.Bulletin.Web;

/// <summary>All that a process with the desk has, and one of the public side alone has not.</summary>
internal static class DeskSide
{
    public static void AddDeskSide(this WebApplicationBuilder builder, OpenStore open, BulletinSettings settings)
    {
        builder.Services.AddDrafts(open, builder.Configuration);
        builder.Services.AddAccounts(builder.Configuration);
        builder.Services.AddDesk();
        builder.Services.AddDeskEditing();
        builder.Services.AddDeskFigures();
        builder.Services.AddDeskRelease();
        builder.Services.AddDeskHelp();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<StateReader>();
        builder.Services.AddPrivatePages();
    }

    public static void MapDeskSide(this WebApplication app)
    {
        app.UseDesk();
        app.MapDesk();
        app.MapDraftPictures();
        app.MapPreviewPages();
        app.MapDeskFigures();
        app.MapDeskRelease();
        app.MapDeskHelp();
        app.MapPrivatePages();
    }
}
