namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Gathers what is wrong with a workbook and what a person should know, in reading order.</summary>
internal sealed class WorkbookFaults(string file)
{
    /// <summary>Nobody mends more at a time, and a wrong column should not print a book.</summary>
    private const int Most = 500;

    private readonly List<Fault> faults = [];
    private readonly List<Notice> notices = [];

    public int Count => faults.Count;

    public IReadOnlyList<Fault> Faults => faults.Count <= Most ? faults
        : [.. faults.Take(Most), Of(WorkbookMessages.MoreFaults(faults.Count - Most))];

    public IReadOnlyList<Notice> Notices => notices;

    public void Add(Advice advice) => faults.Add(Of(advice));

    public void Add(CellAddress cell, Advice advice)
    {
        // What is beyond the last that is shown is counted only.
        faults.Add(new(file, cell.Row, cell.Column, advice.What, advice.WhatToDo) { Cell = cell.ToString() });
    }

    public void Notice(string cell, string text) => notices.Add(new(cell, text));

    private Fault Of(Advice advice) => new(file, 0, 0, advice.What, advice.WhatToDo);
}
