using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Printed;

/// <summary>An edition as the document that it prints, with the place of every reference and every written digit.</summary>
/// <param name="Shown">In reading order.</param>
public sealed record PrintedEdition(Edition Edition, OfficialDocument Document, IReadOnlyList<ShownReference> Shown, IReadOnlyList<WrittenText> Written)
{
    private readonly ILookup<int, ShownReference> byLine = Shown.ToLookup(shown => shown.Line);

    /// <summary>The first reference that prints a part of these words; null where they are written out.</summary>
    public ShownReference? At(DocumentSpan span) =>
        byLine[span.Line].FirstOrDefault(shown => shown.Start < span.Start + Math.Max(1, span.Length) && span.Start < shown.Start + shown.Text.Length);

    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The chapter and section of a line: air/o3.</summary>
    public string PlaceOf(int line) => line >= 1 && line <= Places.Count ? Places[line - 1] : "";

    /// <summary>Behind the first line of a chapter or section, where no reference stands.</summary>
    public DocumentSpan HeadOf(string place)
    {
        var line = Math.Max(0, Places.ToList().IndexOf(place)) + 1;
        return new(line, Document.Lines[line - 1].Length, 0, "");
    }
}

/// <param name="Block">Index of the block in the document.</param>
/// <param name="Line">From 1.</param>
/// <param name="Start">From 0, in the line.</param>
/// <param name="Text">What it prints.</param>
/// <param name="Stored">What it would print if the text did not state another value; the same where it does not.</param>
/// <param name="Written">As it stands in the edition's text: {air.o3.p90=175}.</param>
public sealed record ShownReference(int Block, int Line, int Start, string Text, string Stored, string Written, ReferenceForm Form, FigureKey Key)
{
    /// <summary>Whether it waits for a figure, and prints 待填.</summary>
    public bool IsPending { get; init; }

    public DocumentSpan Span => new(Line, Start, Text.Length, Text);

    /// <summary>A share, a verdict or an end of a range is derived from the figure, and is not the figure.</summary>
    public bool ShowsTheFigure => Form is not (ReferenceForm.OfLimit or ReferenceForm.Share or ReferenceForm.Verdict or ReferenceForm.Grade or ReferenceForm.Low or ReferenceForm.High);
}

/// <summary>A stretch of prose that somebody typed; no cell of a table and no caption of one.</summary>
public sealed record WrittenText(int Block, int Line, int Start, string Text);
