namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Adds tables to the blocks; one that a page end cut in two becomes one again.</summary>
internal sealed class TableJoiner(IReadOnlyList<string> lines, List<LayoutAccident> accidents)
{
    private IReadOnlyList<IReadOnlyList<SourceCell>> lastRows = [];
    private bool lastMerged;

    public void Add(List<DocumentBlock> blocks, List<IReadOnlyList<SourceCell>> rows, int line, DocumentPlace place, bool merged)
    {
        Ragged(rows, line);
        var previous = blocks.FindLastIndex(block => block is not DocumentBlock.Furniture && !(block is DocumentBlock.Caption caption && (CaptionWords.Continues(caption.Text.Text) || caption.Repeats is not null)));
        if (previous >= 0 && blocks[previous] is DocumentBlock.Table table && Continues(table, rows, between: blocks.Count - 1 - previous, merged))
        {
            accidents.Add(new(AccidentKind.SplitTable, line, $"表格在此处被分页切断，已与第{table.Line}行起的表合为一张。"));
            var repeated = Enumerable.Range(0, table.HeadRows).TakeWhile(row => row < rows.Count && Texts(rows[row]).SequenceEqual(Texts(lastRows[row]))).Count();
            lastRows = [.. lastRows, .. rows.Skip(repeated)];
            blocks[previous] = TableBuilder.Build(lines, lastRows, table.Title, table.Unit, table.Place, merged);
            return;
        }

        (lastRows, lastMerged) = (rows, merged);
        var captions = blocks.AsEnumerable().Reverse().Where(block => block is not DocumentBlock.Furniture).TakeWhile(block => block is DocumentBlock.Caption).Cast<DocumentBlock.Caption>().Take(2).ToList();
        var title = captions.FirstOrDefault(caption => !CaptionWords.IsUnitLine(caption.Text.Text));
        var unit = captions.Select(caption => caption.Unit).FirstOrDefault(unit => unit.Length > 0) ?? "";
        blocks.Add(TableBuilder.Build(lines, rows, title, unit, place, merged));
    }

    private bool Continues(DocumentBlock.Table table, List<IReadOnlyList<SourceCell>> rows, int between, bool merged)
    {
        if (merged != lastMerged || rows.Max(Width) != table.Columns)
        {
            return false;
        }

        var repeatsHead = Texts(rows[0]).SequenceEqual(Texts(lastRows[0]));
        var startsWithData = TableBuilder.Build(lines, rows, null, "", table.Place, merged) is var alone && alone.Cells.Any(cell => cell.Row == 0 && cell.Column >= table.Stub && cell.Text.Text.Length > 0 && char.IsAsciiDigit(cell.Text.Text[0]));
        return repeatsHead || (startsWithData && between > 0);
    }

    private void Ragged(List<IReadOnlyList<SourceCell>> rows, int line)
    {
        if (rows.Select(Width).Distinct().Count() > 1)
        {
            accidents.Add(new(AccidentKind.RaggedTable, line, $"表格各行列数不一：表头{Width(rows[0])}列，另有{string.Join("、", rows.Select(Width).Distinct().Where(width => width != Width(rows[0])))}列的行。"));
        }
    }

    private static int Width(IReadOnlyList<SourceCell> row) => row.Sum(cell => cell.Span);

    private IEnumerable<string> Texts(IReadOnlyList<SourceCell> row) =>
        row.Select(cell => lines[cell.Line - 1][cell.Start..cell.End].Trim());
}
