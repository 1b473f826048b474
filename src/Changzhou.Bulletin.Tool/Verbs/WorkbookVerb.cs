using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>import FILE.xlsx|FILE.csv --year N [--dry-run] [--convert-units] [--round] [--source TEXT] [--include-hidden] [--json]</summary>
internal static class WorkbookVerb
{
    public static Task<int> RunAsync(string path, int year, WorkbookOptions options, bool dryRun, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        var result = await new WorkbookImport(new DraftStore(open.Store, Actor.CommandLine)).ImportAsync(path, year, options, dryRun, cancel);
        return result switch
        {
            WorkbookImportResult.Refused refused => answer.Refused(refused.Faults, refused.Notices),
            WorkbookImportResult.Read read => answer.Good(
                new { ok = true, read.Year, read.Figures, dryRun, changes = read.Changes.Select(Told), notices = read.Notices }, Text(read, dryRun)),
            _ => throw new InvalidOperationException("An import is read or refused."),
        };
    });

    /// <summary>A difference for programs: the cell, the figure, and what it is before and after.</summary>
    private static object Told(FigureChange change) => new
    {
        change.Cell,
        Figure = change.After.Key.ToString(),
        Before = change.Before?.Value.ToString(),
        After = change.After.Value.ToString(),
        change.After.Unit,
        change.Fields,
        Text = change.ToString(),
    };

    private static string Text(WorkbookImportResult.Read read, bool dryRun) => string.Join(Environment.NewLine,
    [
        .. dryRun ? read.Changes.Select(change => change.ToString()) : [],
        .. read.Notices.Select(notice => Words.Remark(notice.ToString())),
        dryRun ? Words.WouldImportFigures(read.Year, read.Figures, read.Changes.Count) : Words.ImportedFigures(read.Year, read.Figures, read.Changes.Count),
    ]);
}
