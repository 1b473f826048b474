using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.Desk.Importing;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Figures;

internal static class FigureServices
{
    /// <summary>The grid of figures, imports, the board and the overview; what reads and edits drafts comes with AddDeskEditing.</summary>
    public static void AddDeskFigures(this IServiceCollection services)
    {
        services.AddSingleton<FigureUndo>();
        services.AddSingleton<FigureSaves>();
        services.AddSingleton<NextYear>();
        services.AddSingleton<Reviews>();
        services.AddSingleton<EditionOverview>();
        services.AddSingleton<Uploads>();
        services.AddScoped<GridHabits>();
    }

    /// <summary>The figures of a draft as files; under /desk, and so for staff only.</summary>
    public static void MapDeskFigures(this WebApplication app)
    {
        var files = app.MapGroup("/desk/{year:int}/figures").RequireAuthorization(DeskPolicies.Staff);
        files.MapGet("/template.xlsx", async (int year, DraftReader drafts, CancellationToken cancel) => await drafts.FindAsync(year, cancel) is not { } draft ? Results.NotFound()
            : Results.File(WorkbookTemplate.Write(year, draft.Catalogue, (await drafts.FindAsync(year - 1, cancel))?.Edition ?? draft.Edition), MediaTypes.Xlsx, $"{year}年数据填报表.xlsx"));
        files.MapGet("/figures.xlsx", async (int year, DraftWatch drafts, PublicSite site, CancellationToken cancel) => await drafts.FindAsync(year, cancel) is not { } draft ? Results.NotFound()
            : Results.File(FigureFiles.Xlsx(draft.Snapshot, SnapshotJson.Sha256(SnapshotJson.Write(draft.Snapshot)), site), MediaTypes.Xlsx, $"{year}年数据（草稿）.xlsx"));
        files.MapGet("/figures.csv", async (int year, DraftWatch drafts, CancellationToken cancel) => await drafts.FindAsync(year, cancel) is not { } draft ? Results.NotFound()
            : Results.File(FigureFiles.Csv(draft.Snapshot), "text/csv; charset=utf-8", $"{year}年数据（草稿）.csv"));
    }
}
