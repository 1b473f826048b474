using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Brings a workbook's figures into a year's draft: all in one transaction, or none.</summary>
public sealed class WorkbookImport(DraftStore drafts)
{
    /// <summary>The changes that the person agreed to; any other ones are refused. Null: whatever the file changes.</summary>
    /// <remarks>Not the state of the whole draft: others go on writing while a workbook is looked through.</remarks>
    public IReadOnlyList<Change>? Agreed { get; init; }

    /// <param name="dryRun">True to say what would change, and change nothing.</param>
    public async Task<WorkbookImportResult> ImportAsync(string path, int year, WorkbookOptions options, bool dryRun, CancellationToken cancel = default)
    {
        var name = Path.GetFileName(path);
        var draft = await drafts.LoadAsync(year, cancel);
        if (draft.Edition is null)
        {
            var missing = new WorkbookFaults(name);
            missing.Add(WorkbookMessages.NoDraft(year));
            return new WorkbookImportResult.Refused(missing.Faults, []);
        }

        var reading = WorkbookReader.ReadFile(path, year, draft.Catalogue, options);
        if (!reading.IsGood)
        {
            return new WorkbookImportResult.Refused(reading.Faults, reading.Notices);
        }

        if (dryRun)
        {
            return Decide(draft.Edition, draft.Catalogue).Result;
        }

        // Decided again on the draft as it is under lock: someone may have edited it while the file was read.
        WorkbookImportResult? result = null;
        var saved = await drafts.ChangeFiguresAsync(year, (edition, catalogue) =>
        {
            (result, var figures) = Decide(edition, catalogue);
            return figures;
        }, new("workbook", name), cancel);
        return saved is EditResult.Refused refused ? new WorkbookImportResult.Refused([new(name, 0, 0, refused.What, refused.WhatToDo)], reading.Notices) : result ?? throw new InvalidOperationException("The draft was deleted while a workbook was imported.");

        (WorkbookImportResult Result, IReadOnlyList<Figure> Figures) Decide(Edition edition, Catalogue catalogue)
        {
            var faults = new WorkbookFaults(name);
            var changes = FigureMerge.Changes(edition, catalogue, reading.Figures, faults, options.Source);
            var other = dryRun || Agreed is null || faults.Count > 0 ? [] : changes.Select(change => change.ToChange()).Except(Agreed).Concat(Agreed.Except(changes.Select(change => change.ToChange()))).ToList();
            if (other.Count > 0)
            {
                faults.Add(WorkbookMessages.OtherNow(other[0].What));
            }

            return faults.Count > 0
                ? (new WorkbookImportResult.Refused(faults.Faults, reading.Notices), [])
                : (new WorkbookImportResult.Read(year, reading.Figures.Count, changes, reading.Notices), [.. changes.Select(change => change.After)]);
        }
    }
}

public abstract record WorkbookImportResult
{
    private WorkbookImportResult()
    {
    }

    public sealed record Refused(IReadOnlyList<Fault> Faults, IReadOnlyList<Notice> Notices) : WorkbookImportResult;

    /// <param name="Figures">How many the workbook states.</param>
    /// <param name="Changes">Those that differ from the draft.</param>
    public sealed record Read(int Year, int Figures, IReadOnlyList<FigureChange> Changes, IReadOnlyList<Notice> Notices) : WorkbookImportResult;
}
