using System.Text;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Proofing.Report;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Proof;

/// <summary>The proofreader's report as a file of its own, to hand on or to print.</summary>
internal static class ProofReportFile
{
    public static void MapProofReport(this WebApplication app) => app.MapGet("/desk/{year:int}/proof.html", async (int year, DraftWatch watch, CancellationToken cancel) =>
        await watch.FindAsync(year, cancel) is { } draft
            ? Results.File(Encoding.UTF8.GetBytes(HtmlReport.Write(draft.Report)), "text/html; charset=utf-8", $"proof-{year}.html")
            : Results.NotFound()).RequireAuthorization(DeskPolicies.Staff);
}
