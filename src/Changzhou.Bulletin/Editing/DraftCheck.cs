using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Editing;

/// <summary>Something in a draft that cannot be printed as it is written: a reference of nothing, a brace left open, Markdown that no edition takes.</summary>
/// <param name="Place">edition, summary, air or air/o3.</param>
/// <param name="Uid">Of the block; null for a title or a field of the front matter.</param>
/// <param name="Written">The text that is wrong.</param>
public sealed record DraftFault(string Place, Guid? Uid, string Written, string What, string WhatToDo);

/// <summary>A draft made printable: what cannot be printed stands as it was typed, and is told.</summary>
/// <remarks>Drafts are saved as they are typed, so half a reference is nothing unusual; preview and proof go on all the same, and a release waits until no fault is left.</remarks>
/// <param name="Prints">The blocks that print something.</param>
public sealed record PrintableDraft(Edition Edition, IReadOnlyList<DraftFault> Faults, IReadOnlySet<Guid> Prints);

/// <summary>Finds what of a draft cannot be printed, by the very checks that an edition folder must pass.</summary>
public sealed class DraftCheck
{
    private readonly DraftView draft;
    private readonly ReferenceCheck references;
    private readonly FaultList found = new();
    private readonly List<DraftFault> faults = [];
    private readonly HashSet<Guid> prints = [];

    private DraftCheck(DraftView draft)
    {
        this.draft = draft;
        var edition = draft.Edition;
        references = new(draft.Catalogue, new(draft.Year, edition.Figures, draft.Catalogue, draft.History), edition.Figures, new HashSet<string>(), found);
    }

    public static PrintableDraft Of(DraftView draft)
    {
        var check = new DraftCheck(draft);
        var edition = check.Printable();
        return new(edition, check.faults, check.prints);
    }

    private Edition Printable()
    {
        var edition = draft.Edition;
        return edition with
        {
            LegalBasis = Line(Catalogue.EditionTopic, edition.LegalBasis),
            Highlights = [.. edition.Highlights.Where(highlight => Line(Catalogue.EditionTopic, highlight) == highlight)],
            Summary = Blocks(draft.Summary),
            Parts = [.. draft.Parts.Select(part => new Part(part.Number, part.Title, [.. part.Chapters.Select(Chapter)]))],
        };
    }

    private Chapter Chapter(ChapterView chapter) => new(
        chapter.Topic, chapter.Number, Line(chapter.Topic, chapter.Title), Blocks(chapter.Lead),
        [.. chapter.Sections.Select(section => new Section(section.Key, Line(section.Place, section.Title), Blocks(section.Blocks)))]);

    private IReadOnlyList<Block> Blocks(IReadOnlyList<BlockView> blocks) => [.. blocks.SelectMany(Printing)];

    private List<Block> Printing(BlockView view)
    {
        var printing = Block(view).ToList();
        if (printing.Count > 0)
        {
            prints.Add(view.Uid);
        }

        return printing;
    }

    private IEnumerable<Block> Block(BlockView view)
    {
        var notes = new EditionNotes();
        var source = new SourceText("", ChapterText.Write([view.Block], []));
        var (read, sections) = ChapterReader.ReadChapter(source, BlockTopic(view), found, notes);
        notes.Texts.ForEach(text => InlineCheck.Check(text, found));
        notes.Texts.ForEach(references.Check);
        notes.ChartCells.ForEach(references.Check);
        var same = sections.Count == 0 && read is [var only] && BlockRow.Write(only) == BlockRow.Write(view.Block);
        if (!Told(view.Place, view.Uid, Written(view.Block)) && same)
        {
            return [view.Block];
        }

        if (!same && faults.LastOrDefault()?.Uid != view.Uid)
        {
            var (what, whatToDo) = IsEmpty(view.Block) ? EditWords.EmptyBlock : EditWords.OtherwiseRead;
            faults.Add(new(view.Place, view.Uid, Written(view.Block), what, whatToDo));
        }

        return Escaped(view.Block);
    }

    /// <summary>A title or field: one line of text.</summary>
    private string Line(string place, string text)
    {
        var placed = new PlacedText(text, place, offset => new("", 1, offset + 1));
        InlineCheck.Check(placed, found);
        references.Check(placed);
        return Told(place, null, text) ? Escape(text) : text;
    }

    /// <summary>Moves what was found to the faults; false where nothing was.</summary>
    private bool Told(string place, Guid? uid, string written)
    {
        var told = found.TakeAll();
        faults.AddRange(told.Select(fault => new DraftFault(place, uid, written, fault.What, fault.WhatToDo)).Distinct());
        return told.Count > 0;
    }

    /// <summary>Blocks that print what was typed; a chart without numbers to draw becomes a remark.</summary>
    private static IEnumerable<Block> Escaped(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Text.Length == 0 ? [] : [new Block.Paragraph(Escape(paragraph.Text))],
        Block.Remark remark => remark.Text.Length == 0 ? [] : [new Block.Remark(Escape(remark.Text))],
        Block.Table table => [table with
        {
            Caption = Escape(table.Caption),
            Note = Escape(table.Note),
            Rows = [.. table.Rows.Select((row, index) => row.Select((cell, column) => (cell == "<" && column > 0) || (cell == "^" && index > 0) ? cell : Escape(cell)).ToList())],
        }],
        Block.Chart chart => [new Block.Remark(Escape($"{chart.Caption}（{EditWords.ChartWaits}）"))],
        Block.Image image => [image with { Alt = Escape(image.Alt), Caption = Escape(image.Caption) }],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>With a backslash before all that Markdown or a reference could take for more than itself.</summary>
    private static string Escape(string text) => string.Concat(text.Select(letter => char.IsAscii(letter) && char.IsPunctuation(letter) || letter is '<' or '>' or '|' or '`' or '+' or '=' or '^' or '~' or '$' ? $"\\{letter}" : letter.ToString()));

    private static bool IsEmpty(Block block) => BlockTexts.Of(block).All(string.IsNullOrWhiteSpace);

    private static string Written(Block block) => string.Join(' ', BlockTexts.Of(block).Where(text => text.Length > 0));

    private static string BlockTopic(BlockView view) => BlockPlaces.TopicOf(view.Place);
}
