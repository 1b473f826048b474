using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Writes a table of the document; one that is too small to be a table becomes remarks.</summary>
internal sealed class TableDraft(SentenceWriter writer, List<string> notices)
{
    private const int MostHeads = 2;
    private const int MostStub = 9;

    /// <param name="caption">Written already.</param>
    /// <param name="mentions">Those of the table.</param>
    public IEnumerable<Block> Write(DocumentBlock.Table table, string key, string caption, IReadOnlyList<Mention> mentions)
    {
        var byCell = mentions.ToLookup(mention => mention.Cell is { } cell ? (cell.Row, cell.Column) : (-1, -1));
        var rows = Enumerable.Range(0, table.Rows).Select(_ => Enumerable.Repeat("", table.Columns).ToArray()).ToArray();
        foreach (var cell in table.Cells)
        {
            Put(rows, cell, writer.Write(cell.Text, byCell[(cell.Row, cell.Column)]));
        }

        if (table.Rows < 2 || table.Columns < 2)
        {
            return rows.Select(row => string.Join(' ', row.Where(cell => cell is not ("" or "<" or "^")))).Where(text => text.Length > 0)
                .Prepend(caption).Where(text => text.Length > 0).Select(text => new Block.Remark(MarkdownText.EscapeStart(text)));
        }

        if (table.HeadRows > MostHeads)
        {
            notices.Add(DraftWords.HeadCut(table.Line, table.HeadRows));
        }

        return [new Block.Table(
            key, caption, table.Unit, Math.Clamp(table.HeadRows, 1, Math.Min(MostHeads, table.Rows - 1)), Math.Clamp(table.Stub, 0, Math.Min(MostStub, table.Columns - 1)), rows, "")];
    }

    private static void Put(string[][] rows, DocumentCell cell, string text)
    {
        for (var row = cell.Row; row < Math.Min(rows.Length, cell.Row + cell.RowSpan); row++)
        {
            for (var column = cell.Column; column < Math.Min(rows[row].Length, cell.Column + cell.ColumnSpan); column++)
            {
                rows[row][column] = column > cell.Column ? "<" : row > cell.Row ? "^" : text;
            }
        }
    }
}
