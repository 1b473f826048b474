using System.Text;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>A Word table while it is read; one within a cell of another becomes words of that cell.</summary>
internal sealed class WordTable(WordTable? outer)
{
    private readonly StringBuilder cell = new();
    private List<(string Text, int Span, bool ContinuesAbove)> row = [];

    public WordTable? Outer { get; } = outer;

    public List<List<(string Text, int Span, bool ContinuesAbove)>> Rows { get; } = [];

    public int Span { get; set; } = 1;

    public bool ContinuesAbove { get; set; }

    public void StartRow() => row = [];

    public void StartCell()
    {
        cell.Clear();
        (Span, ContinuesAbove) = (1, false);
    }

    /// <summary>A paragraph of the cell.</summary>
    public void Add(string text) => cell.Append(cell.Length > 0 && text.Length > 0 ? " " : "").Append(text);

    public void EndCell() => row.Add((cell.ToString(), Span, ContinuesAbove));

    public void EndRow()
    {
        if (row.Count > 0)
        {
            Rows.Add(row);
        }
    }
}
