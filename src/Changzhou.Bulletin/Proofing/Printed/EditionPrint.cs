using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Proofing.Printed;

/// <summary>Prints an edition to lines, a text to a line, and remembers what stands where.</summary>
public sealed class EditionPrint
{
    private readonly ReferencePrinter printer;
    private readonly List<string> lines = [];
    private readonly List<string> places = [];
    private readonly List<Func<DocumentBlock>> blocks = [];
    private readonly List<ShownReference> shown = [];
    private readonly List<WrittenText> written = [];
    private string place = "";
    private DocumentPlace titles = DocumentPlace.Start;

    private EditionPrint(ReferencePrinter printer) => this.printer = printer;

    public static PrintedEdition Of(Edition edition, Catalogue catalogue, History history)
    {
        var print = new EditionPrint(new ReferencePrinter(catalogue, new FigureLookup(edition.Year, edition.Figures, catalogue, history)));
        print.Print(edition);
        var document = new OfficialDocument
        {
            Name = $"{edition.Year}",
            Encoding = "edition",
            Lines = print.lines,
            Title = edition.Title,
            Year = edition.Year,
            City = edition.City,
            Blocks = [.. print.blocks.Select(block => block())],
            Accidents = [],
        };
        return new(edition, document, print.shown, print.written) { Places = print.places };
    }

    private void Print(Edition edition)
    {
        place = "edition";
        Heading(HeadingLevel.Title, "", edition.Title);
        Paragraph(edition.LegalBasis);
        place = "summary";
        Heading(HeadingLevel.Chapter, "", "综述");
        edition.Summary.ToList().ForEach(Block);
        foreach (var part in edition.Parts)
        {
            titles = new(part.Title, null, null, null, part.Number);
            Heading(HeadingLevel.Part, part.Number, part.Title);
            foreach (var chapter in part.Chapters)
            {
                Chapter(part, chapter);
            }
        }
    }

    private void Chapter(Part part, Chapter chapter)
    {
        (place, titles) = (chapter.Topic, new(part.Title, chapter.Title, null, null, $"{part.Number}.{chapter.Number}"));
        Heading(HeadingLevel.Chapter, $"第{chapter.Number}章", chapter.Title);
        chapter.Lead.ToList().ForEach(Block);
        foreach (var section in chapter.Sections)
        {
            (place, titles) = ($"{chapter.Topic}/{section.Key}", titles with { Section = section.Title });
            Heading(HeadingLevel.Section, "", section.Title);
            section.Blocks.ToList().ForEach(Block);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph: Paragraph(paragraph.Text); break;
            case Block.Remark remark: Note(remark.Text); break;
            case Block.Table table: Table(table.Caption, table.Unit, table.HeadRows, table.Stub, table.Rows, "", table.Note); break;
            case Block.Chart chart: Table(chart.Caption, chart.Unit, 1, 1, chart.Rows, chart.Alt, chart.Note); break;
            case Block.Image image: Paragraph(image.Alt); Paragraph(image.Caption); break;
        }
    }

    private void Heading(HeadingLevel level, string number, string title)
    {
        var (line, at) = (Line(title, isProse: true), titles);
        blocks.Add(() => new DocumentBlock.Heading(level, number, Text(line).Text, Text(line)) { Place = at });
    }

    private void Paragraph(string text)
    {
        if (text.Length > 0)
        {
            var (line, at) = (Line(text, isProse: true), titles);
            blocks.Add(() => new DocumentBlock.Paragraph(Text(line)) { Place = at });
        }
    }

    private void Note(string text)
    {
        if (text.Length > 0)
        {
            var (line, at) = (Line(text, isProse: true), titles);
            blocks.Add(() => new DocumentBlock.Note(Text(line)) { Place = at });
        }
    }

    private void Table(string caption, string unit, int heads, int stub, IReadOnlyList<IReadOnlyList<string>> rows, string alt, string note)
    {
        var (captionLine, at) = (Line(caption, isProse: true), titles);
        var cells = rows.SelectMany((row, index) => Row(rows, row, index)).ToList();
        blocks.Add(() => new DocumentBlock.Table(
            new(CaptionKind.Table, "", unit, Text(captionLine), null) { Place = at }, unit, heads, stub, rows.Count, rows.Max(row => row.Count),
            [.. cells.Select(cell => new DocumentCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, TextNormaliser.Join(lines, [(cell.Line, cell.Start, cell.End)])))])
        { Place = at });
        Note(alt);
        Note(note);
    }

    private List<(int Row, int Column, int RowSpan, int ColumnSpan, int Line, int Start, int End)> Row(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string> row, int index)
    {
        var (line, cells) = (new StringBuilder(), new List<(int, int, int, int, int, int, int)>());
        for (var column = 0; column < row.Count; column++)
        {
            if (row[column] is "<" or "^")
            {
                continue;
            }

            var start = line.Length;
            Append(line, row[column], isProse: false);
            var across = row.Skip(column + 1).TakeWhile(cell => cell == "<").Count();
            var down = rows.Skip(index + 1).TakeWhile(below => column < below.Count && below[column] == "^").Count();
            cells.Add((index, column, down + 1, across + 1, lines.Count + 1, start, line.Length));
            line.Append('\t');
        }

        Close(line);
        return cells;
    }

    private int Line(string text, bool isProse)
    {
        var line = new StringBuilder();
        Append(line, text, isProse);
        Close(line);
        return lines.Count;
    }

    private void Append(StringBuilder line, string text, bool isProse)
    {
        foreach (var part in ReferenceText.Scan(text).Parts)
        {
            if (part is TextPart.Shown { Reference: var reference, Written: var asWritten })
            {
                var printed = printer.Print(reference);
                var stored = reference.Stated is null ? printed.Text : printer.Print(reference with { Stated = null }).Text;
                PartFromName(line, printed.Text);
                shown.Add(new(blocks.Count, lines.Count + 1, line.Length, printed.Text, stored, asWritten, reference.Form, printed.Key) { IsPending = printed.IsPending });
                line.Append(printed.Text);
            }
            else if (part is TextPart.Literal literal)
            {
                var plain = literal.Text.Replace("**", "", StringComparison.Ordinal);
                if (isProse)
                {
                    written.Add(new(blocks.Count, lines.Count + 1, line.Length, plain));
                }

                line.Append(plain);
            }
        }
    }

    /// <summary>SO2 and 13% are set apart by the subscript; in plain text a space does it.</summary>
    private static void PartFromName(StringBuilder line, string printed)
    {
        if (line.Length > 0 && char.IsAsciiLetterOrDigit(line[^1]) && printed.Length > 0 && char.IsAsciiDigit(printed[0]))
        {
            line.Append(' ');
        }
    }

    private void Close(StringBuilder line)
    {
        lines.Add(line.ToString());
        places.Add(place);
    }

    private LocatedText Text(int line) => TextNormaliser.Join(lines, [(line, 0, lines[line - 1].Length)]);
}
