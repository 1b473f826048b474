namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Gathers what is wrong with a workbook and what a person should know, in reading order.</summary>
internal sealed class WorkbookFaults(string file)
{
    /// <summary>Nobody mends more at a time, and a wrong column should not print a book.</summary>
    private const int Most = 500;

    private readonly List<Fault> faults = [];
    private readonly List<Notice> notices = [];

    /// <summary>All that were found, those that are not kept too.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<Fault> Faults => Count <= faults.Count ? faults : [.. faults, Of(WorkbookMessages.MoreFaults(Count - faults.Count))];

    public IReadOnlyList<Notice> Notices => notices;

    public void Add(Advice advice) => Add(Of(advice));

    public void Add(CellAddress cell, Advice advice) => Add(new Fault(file, cell.Row, cell.Column, advice.What, advice.WhatToDo) { Cell = cell.ToString() });

    public void Notice(string cell, string text) => notices.Add(new(cell, text));

    private void Add(Fault fault)
    {
        Count++;
        if (faults.Count < Most)
        {
            faults.Add(fault);
        }
    }

    private Fault Of(Advice advice) => new(file, 0, 0, advice.What, advice.WhatToDo);
}
