namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Makes blocks of lines, one pass from the first to the last.</summary>
internal sealed class BlockBuilder
{
    private readonly SourceContent source;
    private readonly IReadOnlyList<SourceLine> lines;
    private readonly HashSet<int> contents;
    private readonly Dictionary<int, FurnitureKind> furniture;
    private readonly Dictionary<int, int> tables;
    private readonly HeadingRules headings;
    private readonly string? title;
    private readonly List<DocumentBlock> blocks = [];
    private readonly List<LayoutAccident> accidents = [];
    private readonly PlaceTracker tracker;
    private readonly TableJoiner joiner;
    private readonly ParagraphJoiner paragraph;
    private readonly HashSet<string> chapterTitles;
    private bool inBody;

    private BlockBuilder(SourceContent source, string? title)
    {
        (this.source, lines, this.title) = (source, source.Filled, title);
        contents = ContentsList.Find(lines);
        furniture = PageFurniture.Find(lines, contents, title);
        tables = TextTables.Find(lines, i => contents.Contains(i) || furniture.ContainsKey(i)).ToDictionary(table => table.First, table => table.Last);
        headings = new(lines, contents);
        chapterTitles = [.. lines.Select(line => HeadingNumber.Of(line.Text)).OfType<HeadingNumber>().Where(number => number.Style is NumberStyle.Padded).Select(number => number.Title)];
        tracker = new(accidents);
        joiner = new(source.Lines, accidents);
        paragraph = new(source);
    }

    public static (IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<LayoutAccident> Accidents) Build(SourceContent source, string? title)
    {
        var builder = new BlockBuilder(source, title);
        for (var i = 0; i < builder.lines.Count;)
        {
            i += builder.Take(i);
        }

        builder.Flush();
        return (builder.blocks, [.. builder.accidents.OrderBy(accident => accident.Line)]);
    }

    /// <returns>How many lines were taken.</returns>
    private int Take(int i)
    {
        var line = lines[i];
        if (contents.Contains(i))
        {
            return Furnish(line, FurnitureKind.Contents);
        }

        if (furniture.TryGetValue(i, out var kind))
        {
            if (inBody)
            {
                accidents.Add(new(AccidentKind.PageFurniture, line.Number, kind == FurnitureKind.PageNumber ? $"正文中夹有页码“{line.Text}”。" : $"正文中夹有页眉或页脚“{line.Text}”。"));
            }

            return Furnish(line, kind);
        }

        if (line.Table is { } wordTable)
        {
            return TakeTable([.. wordTable], i, 1 + lines.Skip(i + 1).TakeWhile(row => row.InTable && row.Table is null).Count(), merged: true);
        }

        if (tables.TryGetValue(i, out var last))
        {
            return TakeTable([.. Enumerable.Range(i, last - i + 1).Select(row => (IReadOnlyList<SourceCell>)TextTables.Cells(lines[row]))], i, last - i + 1, merged: false);
        }

        return TakeHeading(i) is var taken and > 0 ? taken : TakeText(i);
    }

    private int TakeHeading(int i)
    {
        var line = lines[i];
        if (PageFurniture.OpensPart(lines, i, chapterTitles))
        {
            return Head(HeadingLevel.Part, line.Text, lines[i + 1].Text, TextNormaliser.Join(source.Lines, [Whole(line), Whole(lines[i + 1])]), 2);
        }

        if (headings.Of(line) is { } found && !(paragraph.IsOpen && !line.Outline.HasValue && found.Level == HeadingLevel.Item && paragraph.TakesOn(line)))
        {
            return Head(found.Level, found.Number, found.Title, line.Located, 1);
        }

        if (title is not null && line.Text.TrimStart('《').StartsWith(title, StringComparison.Ordinal) && line.Text.Length <= title.Length + 6 && !paragraph.IsOpen)
        {
            Flush();
            blocks.Add(new DocumentBlock.Heading(HeadingLevel.Title, "", line.Text, line.Located) { Place = tracker.Place });
            return 1;
        }

        var belowHeading = !paragraph.IsOpen && blocks.FindLast(block => block is not DocumentBlock.Furniture) is DocumentBlock.Heading { Level: HeadingLevel.Chapter };
        return inBody && !paragraph.TakesOn(line) && headings.IsUnnumbered(line, Next(i), belowHeading) && !BeforeTable(i)
            ? Head(tracker.Place.Chapter is null && tracker.Place.Part is null ? HeadingLevel.Chapter : HeadingLevel.Section, "", line.Text, line.Located, 1)
            : 0;
    }

    private int TakeText(int i)
    {
        var line = lines[i];
        if (paragraph.TakesOn(line))
        {
            accidents.Add(new(AccidentKind.BrokenLine, line.Number, $"句子被换行切断：“…{paragraph.Tail}”之后。"));
            paragraph.Add(line);
            return 1;
        }

        Flush();
        if (HeadingRules.IsNote(line.Text))
        {
            blocks.Add(new DocumentBlock.Note(line.Located) { Place = tracker.Place });
        }
        else if (!HeadingRules.IsDate(line.Text) && IsCaption(i))
        {
            AddCaption(line, BeforeTable(i));
        }
        else if (!inBody && line.Text.Length <= 40 && !line.Text.EndsWith('。') && !HeadingRules.IsDate(line.Text))
        {
            return Furnish(line, FurnitureKind.Cover);
        }
        else
        {
            if (headings.RunIn(line) is { } runIn)
            {
                tracker.Open(runIn.Level, "", runIn.Title, line.Number);
            }

            inBody |= line.Text.Contains('。', StringComparison.Ordinal);
            paragraph.Add(line);
        }

        return 1;
    }

    private int TakeTable(List<IReadOnlyList<SourceCell>> rows, int first, int count, bool merged)
    {
        Flush();
        joiner.Add(blocks, rows, lines[first].Number, tracker.Place, merged);
        return count;
    }

    private int Head(HeadingLevel level, string number, string title, LocatedText text, int taken)
    {
        Flush();
        tracker.Open(level, number, title, text.Line);
        blocks.Add(new DocumentBlock.Heading(level, number, title, text) { Place = tracker.Place });
        inBody = true;
        return taken;
    }

    private int Furnish(SourceLine line, FurnitureKind kind)
    {
        blocks.Add(new DocumentBlock.Furniture(kind, line.Located) { Place = tracker.Place });
        return 1;
    }

    private bool IsCaption(int i)
    {
        var line = lines[i];
        return line.IsCaption || CaptionWords.IsNumbered(line.Text) || CaptionWords.IsUnitLine(line.Text) || (inBody && CaptionWords.SoundsLikeCaption(line.Text))
            || (inBody && PageFurniture.IsShortTitle(line.Text) && !line.Text.Contains('，', StringComparison.Ordinal)) || (BeforeTable(i) && line.Text.Length <= 60 && !line.Text.EndsWith('。'));
    }

    private void AddCaption(SourceLine line, bool beforeTable)
    {
        var earlier = blocks.AsEnumerable().Reverse().Take(8).OfType<DocumentBlock.Caption>().FirstOrDefault(caption => caption.Text.Text == line.Text && caption.Place == tracker.Place);
        if (earlier is not null && !CaptionWords.Continues(line.Text))
        {
            accidents.Add(new(AccidentKind.RepeatedCaption, line.Number, $"图表标题重复：“{line.Text}”已见于第{earlier.Line}行。"));
        }

        blocks.Add(CaptionWords.Read(line, tracker.Place, earlier?.Line, beforeTable));
    }

    private bool BeforeTable(int i)
    {
        var next = i + 1;
        while (next < lines.Count && next <= i + 2 && (CaptionWords.IsUnitLine(lines[next].Text) || furniture.ContainsKey(next)))
        {
            next++;
        }

        return next < lines.Count && (tables.ContainsKey(next) || lines[next].Table is not null);
    }

    private SourceLine? Next(int i)
    {
        var next = i + 1;
        while (next < lines.Count && furniture.ContainsKey(next))
        {
            next++;
        }

        return next < lines.Count ? lines[next] : null;
    }

    private void Flush()
    {
        if (paragraph.Finish() is { } text)
        {
            blocks.Add(new DocumentBlock.Paragraph(text) { Place = tracker.Place });
        }
    }

    private static (int, int, int) Whole(SourceLine line) => (line.Number, 0, line.Raw.Length);
}
