using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>What one cell of a workbook changes in a draft.</summary>
/// <param name="Before">Null for a new figure.</param>
public sealed record FigureChange(string Cell, Figure? Before, Figure After)
{
    /// <summary>In one line, for --dry-run.</summary>
    public override string ToString() => WorkbookMessages.Change(this);

    /// <summary>What differs, in Chinese; empty for a new figure.</summary>
    public IReadOnlyList<string> Fields => Before is null ? [] :
    [
        .. Differ(Before.Value != After.Value, "数值"),
        .. Differ(Before.Qualifier != After.Qualifier, "限定词"),
        .. Differ(Before.Decimals != After.Decimals, "小数位数"),
        .. Differ(Before.Place != After.Place, "位置"),
        .. Differ(Before.Source != After.Source, "来源"),
        .. Differ(Before.Note != After.Note, "备注"),
    ];

    /// <summary>As the import page lists it.</summary>
    public Change ToChange() =>
        new(ChangeKind.Figure, After.Place, After.Key.ToString(), Before is null ? null : EditionDifference.Written(Before), EditionDifference.Written(After));

    private static IEnumerable<string> Differ(bool differ, string field) => differ ? [field] : [];
}
