namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>An official bulletin as its file has it: lines as printed, and the blocks that were recognised in them.</summary>
/// <remarks>Of a Word file each paragraph and each table row is a line; the cells of a row are parted by tabs.</remarks>
public sealed record OfficialDocument
{
    /// <summary>The file's name, without its folder.</summary>
    public required string Name { get; init; }

    /// <summary>How the file was read: utf-8, gb18030, utf-16 or docx.</summary>
    public required string Encoding { get; init; }

    /// <summary>The lines as in the file, without their ends; line n of a <see cref="DocumentSpan"/> is Lines[n - 1].</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>2023年常州市生态环境状况公报, or null where no line looks like a title.</summary>
    public required string? Title { get; init; }

    /// <summary>The year of the data, by the title or else by the year that the text names most often.</summary>
    public required int? Year { get; init; }

    /// <summary>The city or province that the title names, such as 常州市.</summary>
    public required string? City { get; init; }

    /// <summary>Everything that is not blank, in reading order; page furniture is there too, set apart by its type.</summary>
    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }

    public required IReadOnlyList<LayoutAccident> Accidents { get; init; }

    /// <summary>The parts, chapters, sections … in order.</summary>
    public IEnumerable<DocumentBlock.Heading> Headings => Blocks.OfType<DocumentBlock.Heading>();

    public IEnumerable<DocumentBlock.Table> Tables => Blocks.OfType<DocumentBlock.Table>();
}

/// <summary>A stretch of one line of the file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Start">From 0, in UTF-16 units of that line.</param>
/// <param name="Length">Of the part in that line; the quote goes on where a figure was broken by a line end.</param>
/// <param name="Quote">As printed in the file.</param>
public readonly record struct DocumentSpan(int Line, int Start, int Length, string Quote);

/// <summary>Where a block stands. Titles are without their numbers; all are null before the first heading.</summary>
/// <param name="Part">生态环境质量 of "01 生态环境质量"; 综述 stands as a chapter without a part.</param>
/// <param name="Chapter">环境空气质量 of "第一章 环境空气质量".</param>
/// <param name="Section">The heading below the chapter, numbered (一、) or not.</param>
/// <param name="Item">The heading below the section: （一）, 1. …</param>
/// <param name="Number">Part and chapter numbers as counted, such as 1.2; empty where there are none.</param>
public sealed record DocumentPlace(string? Part, string? Chapter, string? Section, string? Item, string Number)
{
    public static DocumentPlace Start { get; } = new(null, null, null, null, "");

    public override string ToString() =>
        string.Join(" › ", new[] { Part, Chapter, Section, Item }.Where(title => title is not null));
}

/// <summary>Something that extraction or layout did to the text, not its author.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Message">Chinese, for the report.</param>
public sealed record LayoutAccident(AccidentKind Kind, int Line, string Message);

public enum AccidentKind
{
    /// <summary>A page number or running head between the lines of the text.</summary>
    PageFurniture,

    /// <summary>The same caption twice in a row, or a heading that repeats as a caption.</summary>
    RepeatedCaption,

    /// <summary>A sentence that a line end cuts.</summary>
    BrokenLine,

    /// <summary>A table that a page end cuts in two.</summary>
    SplitTable,

    /// <summary>Chapter or section numbers that jump or repeat.</summary>
    HeadingOrder,

    /// <summary>Rows of a table that do not have as many cells as its head.</summary>
    RaggedTable,
}
