namespace Changzhou.Bulletin.Typesetting.Preview;

/// <summary>Pages, or why there are none; neither where a newer request of the same reader took this one's place.</summary>
public sealed record PreviewOutcome
{
    public PreviewedPages? Pages { get; init; }

    public PreviewTrouble? Trouble { get; init; }

    public bool IsSuperseded => Pages is null && Trouble is null;

    internal static PreviewOutcome Superseded { get; } = new();

    internal static PreviewOutcome Refused(PreviewTrouble trouble) => new() { Trouble = trouble };
}

/// <param name="Message">In Chinese: what, where, and what to do.</param>
/// <param name="Topic">The chapter that it is in, "summary" for the summary; null where that is not known.</param>
public sealed record PreviewTrouble(string Message, string? Topic);

/// <param name="Pages">Those asked for, in order.</param>
/// <param name="Count">Pages of the whole edition.</param>
/// <param name="Starts">Where the summary and every chapter and section begin, in the whole edition.</param>
/// <param name="Warnings">What the preview can show and the print will refuse.</param>
public sealed record PreviewedPages(
    IReadOnlyList<PreviewedPage> Pages, int Count, IReadOnlyList<PageStart> Starts, IReadOnlyList<PreviewTrouble> Warnings);

/// <param name="Number">As printed; the cover is 1.</param>
/// <param name="IsNumbered">False for the cover and other pages that do not print their number.</param>
/// <param name="Width">In points, as is the height.</param>
/// <param name="Hash">The same for pages that look the same: a browser need not load such a one again.</param>
/// <param name="Svg">Complete in itself, text as shapes, no script, no link; ids begin with the hash.</param>
public sealed record PreviewedPage(int Number, bool IsNumbered, double Width, double Height, string Hash, ReadOnlyMemory<byte> Svg);

/// <param name="Topic">The chapter; "summary" for the summary.</param>
/// <param name="Section">Key of the section; null for the chapter itself.</param>
public sealed record PageStart(string Topic, string? Section, int Page);
