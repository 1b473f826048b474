using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Web.Desk.Editing;

internal static class EditingServices
{
    /// <summary>All that reads and edits drafts; every page of the desk may ask for any of it.</summary>
    public static void AddDeskEditing(this IServiceCollection services)
    {
        services.AddSingleton<DraftEdits>();
        services.AddSingleton<BlockEdits>();
        services.AddSingleton<FigureEdits>();
        services.AddSingleton<OutlineEdits>();
        services.AddSingleton<FrontMatterEdits>();
        services.AddSingleton<DraftReader>();
        services.AddSingleton<DraftWatch>();
        services.AddSingleton<EditHistory>();
        services.AddSingleton<Presence>();
        services.AddSingleton<ImportHistory>();
        services.AddSingleton<ActNews>();
        services.AddHostedService<ActListener>();
        services.AddSingleton<ChartSketches>();
        services.AddScoped<WritingDesk>();
        services.AddScoped<ChapterWork>();
        services.AddScoped<OutlineWork>();
    }
}
