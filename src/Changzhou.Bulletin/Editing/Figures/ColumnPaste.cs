using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Editing.Figures;

/// <summary>Where a pasted column begins.</summary>
public enum PasteColumn
{
    /// <summary>数值; a second column goes to 来源.</summary>
    Value,

    /// <summary>来源</summary>
    Source,
}

/// <summary>One pasted row.</summary>
/// <param name="Line">Null behind the last row of the grid.</param>
/// <param name="After">Null where nothing changes, or nothing can.</param>
public sealed record PastedRow(FigureLine? Line, string Typed, Figure? After, EditResult.Refused? Problem);

/// <summary>Cells copied from a spreadsheet and put over a column of the grid: row by row what would become of each, before any is saved.</summary>
public sealed record ColumnPaste(IReadOnlyList<PastedRow> Rows)
{
    public bool IsFaulty => Rows.Any(row => row.Problem is not null);

    /// <summary>None while any row is at fault.</summary>
    public IReadOnlyList<FigureEdit> Edits => IsFaulty ? [] : [.. from row in Rows where row.After is not null select new FigureEdit(row.Line!.View.Version, row.After!)];

    /// <param name="text">As a spreadsheet puts it on the clipboard: a line for a row, tabs between cells.</param>
    /// <param name="lines">The rows of the grid as they stand before the person, from the chosen cell down.</param>
    public static ColumnPaste Of(string text, IReadOnlyList<FigureLine> lines, PasteColumn column)
    {
        // A spreadsheet ends every row, the last one too.
        var rows = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return new([.. rows.Select((row, index) => Row(row, index < lines.Count ? lines[index] : null, column))]);
    }

    private static PastedRow Row(string text, FigureLine? line, PasteColumn column)
    {
        var cells = text.Split('\t').Select(Unquoted).ToArray();
        var typed = string.Join('；', cells.Where(cell => cell.Length > 0));
        if (typed.Length == 0)
        {
            return new(line, "", null, null);
        }

        if (line is null)
        {
            return new(null, typed, null, EditResult.Refuse(GridWords.BehindLastRow));
        }

        if (cells.Skip(column == PasteColumn.Value ? 2 : 1).Any(cell => cell.Length > 0))
        {
            return new(line, typed, null, EditResult.Refuse(GridWords.TooManyColumns));
        }

        var after = line.Figure;
        if (column == PasteColumn.Value && cells[0].Length > 0)
        {
            var (value, problem) = FigureInput.Read(cells[0], line.Indicator, line.Figure.Decimals);
            if (problem is not null)
            {
                return new(line, typed, null, problem);
            }

            after = after with { Value = value! };
        }

        var source = column == PasteColumn.Source ? cells[0] : cells.ElementAtOrDefault(1) ?? "";
        after = source.Length > 0 ? after with { Source = source } : after;
        return new(line, typed, after == line.Figure ? null : after, null);
    }

    /// <summary>A cell with a quotation mark or a line break in it comes quoted.</summary>
    private static string Unquoted(string cell)
    {
        var trimmed = cell.Trim();
        return trimmed is ['"', .., '"'] ? trimmed[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : trimmed;
    }
}
