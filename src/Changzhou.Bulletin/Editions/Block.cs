namespace Changzhou.Bulletin.Editions;

/// <summary>A piece of a section (内容块). Every text in it is Markdown with references.</summary>
public abstract record Block
{
    private Block() { }

    public sealed record Paragraph(string Text) : Block;

    /// <summary>A remark that stands apart, such as 注：… .</summary>
    public sealed record Remark(string Text) : Block;

    /// <param name="Key">Unique in the chapter; part of the table's address.</param>
    /// <param name="HeadRows">How many of the first rows are heads.</param>
    /// <param name="Stub">How many of the first columns are row heads.</param>
    /// <param name="Rows">Cells; &lt; continues the cell to its left, ^ the one above.</param>
    public sealed record Table(string Key, string Caption, string Unit, int HeadRows, int Stub, IReadOnlyList<IReadOnlyList<string>> Rows, string Note) : Block;

    /// <param name="Alt">What the picture says, for those who do not see it.</param>
    /// <param name="Rows">The first row names the series, the first column the categories; other cells are one reference each, or - for none.</param>
    public sealed record Chart(string Key, string Caption, string Unit, ChartKind Kind, string Alt, IReadOnlyList<IReadOnlyList<string>> Rows, string Note) : Block;

    /// <param name="File">Path in the edition folder, such as pictures/lake.svg.</param>
    public sealed record Image(string Key, string File, string Alt, string Caption, string Credit) : Block;
}

public enum ChartKind
{
    /// <summary>Upright bars side by side.</summary>
    Column,

    /// <summary>Lying bars side by side, for long names.</summary>
    Bar,

    /// <summary>Lying bars on top of each other.</summary>
    Stacked,

    /// <summary>Lying bars on top of each other, each row as 100 %.</summary>
    Shares,

    Line,

    /// <summary>Parts of a whole, as a ring; one series.</summary>
    Ring,

    /// <summary>Least to greatest with the mean marked: a range series, then a number series.</summary>
    Span,

    /// <summary>Stages of a process, each a part of the one before; one series.</summary>
    Funnel,
}
