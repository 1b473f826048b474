namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>A piece of an official document.</summary>
public abstract record DocumentBlock
{
    private DocumentBlock() { }

    public required DocumentPlace Place { get; init; }

    /// <summary>The first line of the file that the block has, from 1.</summary>
    public abstract int Line { get; }

    /// <param name="Level">What it opens.</param>
    /// <param name="Number">As printed: 第一章, 一、, 01; empty where it has none.</param>
    /// <param name="Title">Without the number.</param>
    /// <param name="Text">The whole line.</param>
    public sealed record Heading(HeadingLevel Level, string Number, string Title, LocatedText Text) : DocumentBlock
    {
        public override int Line => Text.Line;
    }

    /// <summary>Sentences; lines that a page or column end cut are joined.</summary>
    public sealed record Paragraph(LocatedText Text) : DocumentBlock
    {
        public override int Line => Text.Line;
    }

    /// <summary>The title of a picture, chart or table.</summary>
    /// <param name="Number">图1, 表2-3; empty where it has none.</param>
    /// <param name="Unit">What 单位: says, else empty.</param>
    /// <param name="Repeats">The line of the same caption earlier in the same section, else null.</param>
    public sealed record Caption(CaptionKind Kind, string Number, string Unit, LocatedText Text, int? Repeats) : DocumentBlock
    {
        public override int Line => Text.Line;
    }

    /// <param name="Title">The caption above it, or null.</param>
    /// <param name="Unit">What 单位: says in the caption or above the table, else empty.</param>
    /// <param name="HeadRows">How many of the first rows are heads.</param>
    /// <param name="Stub">How many of the first columns are row heads.</param>
    /// <param name="Cells">Row by row; a cell that spans is listed once, where it starts.</param>
    public sealed record Table(Caption? Title, string Unit, int HeadRows, int Stub, int Rows, int Columns, IReadOnlyList<DocumentCell> Cells) : DocumentBlock
    {
        public override int Line => Cells.Count == 0 ? 0 : Cells[0].Text.Line;

        /// <summary>The heads above a cell, from the top; a head that spans counts for all its columns.</summary>
        public IEnumerable<DocumentCell> ColumnHeads(DocumentCell cell) =>
            Cells.Where(head => head.Row < HeadRows && head.Row < cell.Row && head.Covers(head.Row, cell.Column) && head.Text.Text.Length > 0);

        /// <summary>The heads left of a cell, from the left; a head that spans counts for all its rows.</summary>
        public IEnumerable<DocumentCell> RowHeads(DocumentCell cell) =>
            Cells.Where(head => head.Row >= HeadRows && head.Column < Stub && head.Column < cell.Column && head.Covers(cell.Row, head.Column) && head.Text.Text.Length > 0);

        /// <summary>The heads over the stub columns: 年份, 区域.</summary>
        public IEnumerable<DocumentCell> StubHeads => Cells.Where(cell => cell.Row < HeadRows && cell.Column < Stub);

        /// <summary>Cells that are neither column heads nor row heads.</summary>
        public IEnumerable<DocumentCell> Body => Cells.Where(cell => cell.Row >= HeadRows && cell.Column >= Stub);
    }

    /// <summary>注：…, 备注：…, 数据来源：….</summary>
    public sealed record Note(LocatedText Text) : DocumentBlock
    {
        public override int Line => Text.Line;
    }

    /// <summary>What belongs to the page and not to the text; no figure is looked for in it.</summary>
    public sealed record Furniture(FurnitureKind Kind, LocatedText Text) : DocumentBlock
    {
        public override int Line => Text.Line;
    }
}

/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
public sealed record DocumentCell(int Row, int Column, int RowSpan, int ColumnSpan, LocatedText Text)
{
    public bool Covers(int row, int column) =>
        row >= Row && row < Row + RowSpan && column >= Column && column < Column + ColumnSpan;
}

public enum HeadingLevel
{
    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>01 生态环境质量, 第一篇, 第一部分</summary>
    Part,

    /// <summary>第一章; 一、 where a document has no 章; 综述</summary>
    Chapter,

    /// <summary>第一节; （一） where 一、 opens chapters; a short line of its own below a chapter</summary>
    Section,

    /// <summary>1. or （1） below a section</summary>
    Item,
}

public enum CaptionKind
{
    Unknown,
    Picture,
    Table,
}

public enum FurnitureKind
{
    PageNumber,
    RunningHead,

    /// <summary>目录 and its entries.</summary>
    Contents,

    /// <summary>Slogans, publisher and signature lines of the cover.</summary>
    Cover,
}
