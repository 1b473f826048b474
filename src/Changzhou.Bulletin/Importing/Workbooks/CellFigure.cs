using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>A figure as one cell of a workbook states it, in its indicator's unit.</summary>
/// <param name="Cell">Where its value stands.</param>
/// <param name="Qualifier">Null where neither the cell nor its row says one.</param>
/// <param name="Decimals">Digits as published, where the row gives them.</param>
/// <param name="Place">As written: an address such as air/o3 or the title of a chapter or section; null where the row gives none.</param>
public sealed record CellFigure(
    CellAddress Cell, FigureKey Key, FigureValue Value, Qualifier? Qualifier, int? Decimals, string? Place, string? Source, string? Note);

/// <summary>Something that a person should know and that is no fault.</summary>
/// <param name="Cell">A cell, a row or a sheet; empty where it is the whole file.</param>
public sealed record Notice(string Cell, string Text)
{
    public override string ToString() => Cell.Length == 0 ? Text : $"{Cell}：{Text}";
}

/// <summary>What came of reading a workbook: the figures, or every fault; notices in either case.</summary>
/// <param name="Figures">Empty where there are faults.</param>
public sealed record WorkbookReading(IReadOnlyList<CellFigure> Figures, IReadOnlyList<Fault> Faults, IReadOnlyList<Notice> Notices)
{
    public bool IsGood => Faults.Count == 0;
}
