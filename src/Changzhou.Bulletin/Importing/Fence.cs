using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing;

/// <summary>The lines of a fenced block: headers such as "caption: …", then rows of cells.</summary>
internal sealed partial class Fence
{
    private readonly SourceText source;
    private readonly List<(string Name, Header Header, int LineOffset)> headers = [];
    private readonly List<(int Offset, string Line)> rowLines = [];

    private Fence(SourceText source, int openingLine) => (this.source, Start) = (source, source.StartOf(openingLine));

    /// <param name="Offset">Of the text in the file.</param>
    public readonly record struct Header(int Offset, string Text);

    /// <param name="Offset">Of the row in the file.</param>
    public sealed record Row(int Offset, IReadOnlyList<CellSplitter.Cell> Cells);

    public int Start { get; }
    public Spot Spot => source.At(Start);

    public static Fence Read(SourceText source, int openingLine, int closingLine, FaultList faults)
    {
        var fence = new Fence(source, openingLine);
        for (var number = openingLine + 1; number < closingLine; number++)
        {
            fence.ReadLine(source.StartOf(number), source.Line(number), faults);
        }

        return fence;
    }

    public Header? Find(string name) => headers.Where(header => header.Name == name).Select(header => (Header?)header.Header).FirstOrDefault();

    public void Expect(FaultList faults, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        foreach (var name in required.Where(name => Find(name) is null))
        {
            faults.Add(Spot, FaultMessages.MissingHeader(name));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _, offset) in headers)
        {
            if (!required.Contains(name) && !optional.Contains(name))
            {
                faults.Add(source.At(offset), FaultMessages.UnknownHeader(name, Nearest.To(name, [.. required, .. optional])));
            }
            else if (!seen.Add(name))
            {
                faults.Add(source.At(offset), FaultMessages.RepeatedHeader(name));
            }
        }
    }

    /// <summary>The rows, all of the same length; with faults for those that are not.</summary>
    public IReadOnlyList<Row> Rows(FaultList faults)
    {
        var rows = new List<Row>();
        foreach (var (offset, line) in rowLines)
        {
            if (CellSplitter.Split(line) is not { } cells)
            {
                faults.Add(source.At(offset), FaultMessages.RowNotClosed);
            }
            else if (rows.Count > 0 && cells.Count != rows[0].Cells.Count)
            {
                faults.Add(source.At(offset), FaultMessages.CellCount(cells.Count, rows[0].Cells.Count));
            }
            else
            {
                rows.Add(new(offset, cells));
            }
        }

        if (rowLines.Count == 0)
        {
            faults.Add(Spot, FaultMessages.NoRows);
        }

        return rows;
    }

    public void RefuseRows(FaultList faults)
    {
        foreach (var (offset, line) in rowLines)
        {
            faults.Add(source.At(offset), FaultMessages.FenceLine(line));
        }
    }

    private void ReadLine(int offset, string line, FaultList faults)
    {
        if (line.TrimStart().StartsWith('|'))
        {
            rowLines.Add((offset, line));
        }
        else if (HeaderLine().Match(line) is { Success: true } match && rowLines.Count == 0)
        {
            var text = match.Groups["text"];
            headers.Add((match.Groups["name"].Value, new(offset + text.Index, text.Value), offset));
        }
        else if (line.Trim().Length > 0)
        {
            faults.Add(source.At(offset), FaultMessages.FenceLine(line));
        }
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z]+):\s*(?<text>|\S|\S.*\S)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();
}
