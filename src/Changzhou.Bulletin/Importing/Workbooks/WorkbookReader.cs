using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Reads the figures of an .xlsx or .csv file as a bureau has it, or tells every fault with sheet and cell.</summary>
public static class WorkbookReader
{
    /// <summary>Whether a file's name says that it is a workbook, be it one that is refused.</summary>
    public static bool IsWorkbookName(string name) => WorkbookFile.IsWorkbookName(name);

    /// <param name="path">A file; one that is too large is not loaded.</param>
    /// <param name="year">The edition's: the period of figures that name none.</param>
    public static WorkbookReading ReadFile(string path, int year, Catalogue catalogue, WorkbookOptions options, WorkbookLimits? limits = null)
    {
        var file = new FileInfo(path);
        var advice = !file.Exists ? WorkbookMessages.NoFile
            : file.Length > (limits ?? WorkbookLimits.Usual).MostBytes ? WorkbookMessages.TooManyBytes((limits ?? WorkbookLimits.Usual).MostBytes)
            : (Advice?)null;
        if (advice is not { } refusal)
        {
            return Read(File.ReadAllBytes(path), file.Name, year, catalogue, options, limits);
        }

        var faults = new WorkbookFaults(file.Name);
        faults.Add(refusal);
        return new([], faults.Faults, []);
    }

    /// <param name="name">The file's name; its ending says what it claims to be.</param>
    /// <param name="year">The edition's: the period of figures that name none.</param>
    public static WorkbookReading Read(byte[] bytes, string name, int year, Catalogue catalogue, WorkbookOptions options, WorkbookLimits? limits = null)
    {
        var faults = new WorkbookFaults(name);
        var (workbook, refusal) = WorkbookFile.Open(bytes, name, limits ?? WorkbookLimits.Usual);
        var figures = new List<CellFigure>();
        if (workbook is null)
        {
            faults.Add(refusal!.Value);
        }
        else
        {
            try
            {
                Read(workbook, year, catalogue, options, new(limits ?? WorkbookLimits.Usual), faults, figures);
            }
            catch (WorkbookRefusal refused)
            {
                faults.Add(refused.Advice);
            }
        }

        return new(faults.Count == 0 ? figures : [], faults.Faults, faults.Notices);
    }

    private static void Read(Workbook workbook, int year, Catalogue catalogue, WorkbookOptions options, ReadingBudget budget, WorkbookFaults faults, List<CellFigure> figures)
    {
        var rows = new FigureRowReader(catalogue, year, workbook.Since1904, faults, options);
        var tables = 0;
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Rows.Count > 0))
        {
            if (sheet.IsHidden && !options.IncludeHidden)
            {
                faults.Notice(sheet.Name, WorkbookMessages.HiddenSheet);
            }
            else if (new FigureSheetReader(sheet, rows, faults, options).Read(figures, budget))
            {
                tables++;
            }
            else if (!WorkbookWords.OwnSheets.Contains(sheet.Name))
            {
                faults.Notice(sheet.Name, WorkbookMessages.NoTable);
            }
        }

        Repeated(figures, faults);
        if (tables == 0)
        {
            faults.Add(WorkbookMessages.NoTables);
        }
        else if (figures.Count == 0 && faults.Count == 0)
        {
            faults.Add(WorkbookMessages.NoFigures);
        }
    }

    private static void Repeated(List<CellFigure> figures, WorkbookFaults faults)
    {
        var seen = new Dictionary<FigureKey, CellAddress>();
        foreach (var figure in figures)
        {
            if (!seen.TryAdd(figure.Key, figure.Cell))
            {
                faults.Add(figure.Cell, WorkbookMessages.RepeatedFigure(figure.Key.ToString(), seen[figure.Key].ToString(), figure.Cell.ToString()));
            }
        }
    }
}
