using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Markdig.Syntax;

namespace Changzhou.Bulletin.Importing;

/// <summary>Reads the fenced blocks of a chapter: table, chart and image.</summary>
internal sealed partial class FenceReader(SourceText source, FaultList faults, EditionNotes notes)
{
    private static readonly string[] Kinds = ["table", "chart", "image"];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>Null, with faults, where the fence is not as it should be.</summary>
    public Editions.Block? Read(FencedCodeBlock block, string place)
    {
        var start = source.StartOf(block.Line);
        if (Opening().Match(source.Line(block.Line)) is not { Success: true } match)
        {
            faults.Add(source.At(start), FaultMessages.FenceOpening);
            return null;
        }

        var (kind, key) = (match.Groups["kind"].Value, match.Groups["key"].Value);
        if (!Kinds.Contains(kind))
        {
            faults.Add(source.At(start + match.Groups["kind"].Index), FaultMessages.FenceKind(kind));
            return null;
        }

        if (block.ClosingFencedCharCount == 0)
        {
            faults.Add(source.At(start), FaultMessages.FenceNotClosed(kind));
            return null;
        }

        if (!keys.Add(key))
        {
            faults.Add(source.At(start + match.Groups["key"].Index), FaultMessages.RepeatedBlock(key));
        }

        var before = faults.Count;
        var fence = Fence.Read(source, block.Line, source.LineOf(block.Span.End), faults);
        Editions.Block read = kind switch
        {
            "table" => Table(key, fence, place),
            "chart" => Chart(key, fence, place),
            _ => Image(key, fence, place),
        };
        return faults.Count == before ? read : null;
    }

    private Editions.Block.Table Table(string key, Fence fence, string place)
    {
        fence.Expect(faults, required: ["caption", "head", "stub"], optional: ["unit", "note"]);
        var rows = fence.Rows(faults);
        var head = Number(fence, "head", 1, 2);
        var stub = Number(fence, "stub", 0, 9);
        if (rows.Count > 0 && (head >= rows.Count || stub >= rows[0].Cells.Count))
        {
            faults.Add(fence.Spot, FaultMessages.NothingButHeads);
        }

        foreach (var (index, row) in rows.Index())
        {
            foreach (var (column, cell) in row.Cells.Index())
            {
                if ((column == 0 && cell.Raw == "<") || (index == 0 && cell.Raw == "^"))
                {
                    faults.Add(source.At(row.Offset + cell.Offset), FaultMessages.NothingToContinue(cell.Raw));
                }

                Note(row.Offset + cell.Offset, cell.Raw, place);
            }
        }

        return new(key, Text(fence, "caption", place), Word(fence, "unit"), head, stub, Cells(rows), Text(fence, "note", place));
    }

    private Editions.Block.Chart Chart(string key, Fence fence, string place)
    {
        fence.Expect(faults, required: ["caption", "kind", "alt"], optional: ["unit", "note"]);
        var rows = fence.Rows(faults);
        var kind = Kind(fence);
        if (rows.Count == 1 || (rows.Count > 1 && rows[0].Cells.Count < 2))
        {
            faults.Add(fence.Spot, FaultMessages.NothingButHeads);
        }

        var series = rows.Count == 0 ? 0 : rows[0].Cells.Count - 1;
        if ((kind == ChartKind.Span && series != 2) || (kind is ChartKind.Ring or ChartKind.Funnel && series != 1))
        {
            faults.Add(source.At(rows.Count == 0 ? fence.Start : rows[0].Offset), FaultMessages.SeriesCount(kind.Name(), series));
        }

        foreach (var (index, row) in rows.Index())
        {
            foreach (var (column, cell) in row.Cells.Index())
            {
                ReadChartCell(kind, index, column, row.Offset + cell.Offset, cell.Raw, place);
            }
        }

        return new(key, Text(fence, "caption", place), Word(fence, "unit"), kind, Text(fence, "alt", place), Cells(rows), Text(fence, "note", place));
    }

    private void ReadChartCell(ChartKind kind, int row, int column, int offset, string raw, string place)
    {
        if (row > 0 && column > 0 && raw != "-")
        {
            if (ReferenceText.Scan(raw).Parts is not [TextPart.Shown shown])
            {
                faults.Add(source.At(offset), FaultMessages.ChartCell(raw));
                return;
            }

            notes.ChartCells.Add(new(kind, column - 1, shown.Reference, source.At(offset)));
        }

        Note(offset, raw, place);
    }

    private Editions.Block.Image Image(string key, Fence fence, string place)
    {
        fence.Expect(faults, required: ["file", "alt", "caption"], optional: ["credit"]);
        fence.RefuseRows(faults);
        var file = Word(fence, "file");
        if (fence.Find("file") is { } header)
        {
            notes.Images.Add((file, source.At(header.Offset)));
        }

        return new(key, file, Text(fence, "alt", place), Text(fence, "caption", place), Text(fence, "credit", place));
    }

    private int Number(Fence fence, string name, int least, int most)
    {
        if (fence.Find(name) is not { } header)
        {
            return least;
        }

        if (int.TryParse(header.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(source.At(header.Offset), FaultMessages.HeaderNumber(name, header.Text, least, most));
        return least;
    }

    private ChartKind Kind(Fence fence)
    {
        if (fence.Find("kind") is not { } header)
        {
            return default;
        }

        if (ChartKinds.TryParse(header.Text, out var kind))
        {
            return kind;
        }

        faults.Add(source.At(header.Offset), FaultMessages.ChartKind(header.Text, ChartKinds.All));
        return default;
    }

    private static string Word(Fence fence, string name) => fence.Find(name)?.Text ?? "";

    private string Text(Fence fence, string name, string place)
    {
        if (fence.Find(name) is not { } header)
        {
            return "";
        }

        Note(header.Offset, header.Text, place);
        return header.Text;
    }

    private void Note(int offset, string text, string place) => notes.Texts.Add(PlacedText.Of(source, offset, text, place));

    private static IReadOnlyList<IReadOnlyList<string>> Cells(IReadOnlyList<Fence.Row> rows) =>
        [.. rows.Select(row => row.Cells.Select(cell => cell.Text).ToList())];

    [GeneratedRegex(@"^```(?<kind>[a-z]+) +(?<key>[a-z0-9]+(?:-[a-z0-9]+)*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
