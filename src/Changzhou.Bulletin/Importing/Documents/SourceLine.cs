namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>A line that is not blank, with what the file says about it beside its words.</summary>
internal sealed record SourceLine
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>As in the file.</summary>
    public required string Raw { get; init; }

    public required LocatedText Located { get; init; }

    /// <summary>Blank lines before it.</summary>
    public required int Gap { get; init; }

    /// <summary>A picture stood here before extraction: a drawing in Word, a wide gap in a text.</summary>
    public bool AfterPicture { get; init; }

    /// <summary>Level of a Word heading style, from 0; null for body text and in text files.</summary>
    public int? Outline { get; init; }

    /// <summary>Word's own style says that it is an entry of the contents list.</summary>
    public bool IsContentsEntry { get; init; }

    /// <summary>A caption by Word's style.</summary>
    public bool IsCaption { get; init; }

    /// <summary>Word's table, on its first row; the other rows have <see cref="InTable"/> only.</summary>
    public IReadOnlyList<IReadOnlyList<SourceCell>>? Table { get; init; }

    public bool InTable { get; init; }

    public string Text => Located.Text;

    /// <summary>Begins with the two wide spaces that open a paragraph.</summary>
    public bool Indented => Raw.StartsWith("\u3000\u3000", StringComparison.Ordinal) || Raw.StartsWith("    ", StringComparison.Ordinal);
}

/// <summary>A cell of a row: where it stands in the row's line.</summary>
/// <param name="Span">Columns that it takes.</param>
/// <param name="ContinuesAbove">Merged with the cell above it.</param>
internal readonly record struct SourceCell(int Line, int Start, int End, int Span, bool ContinuesAbove);

/// <summary>What a file format gives: all lines, and those that hold something.</summary>
internal sealed record SourceContent(string Encoding, IReadOnlyList<string> Lines, IReadOnlyList<SourceLine> Filled);
