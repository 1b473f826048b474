using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Kinds of charts as a person chooses among them: a word and a small drawing.</summary>
internal static class ChartKindPictures
{
    public static string Name(ChartKind kind) => kind switch
    {
        ChartKind.Column => WritingWords.KindColumn,
        ChartKind.Bar => WritingWords.KindBar,
        ChartKind.Stacked => WritingWords.KindStacked,
        ChartKind.Shares => WritingWords.KindShares,
        ChartKind.Line => WritingWords.KindLine,
        ChartKind.Ring => WritingWords.KindRing,
        ChartKind.Span => WritingWords.KindSpan,
        ChartKind.Funnel => WritingWords.KindFunnel,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ChartKind kind) => $"""<svg viewBox="0 0 24 18" width="32" height="24">{Shapes(kind)}</svg>""";

    private static string Shapes(ChartKind kind) => kind switch
    {
        ChartKind.Column => Bars((3, 8, 4, 9), (10, 3, 4, 14), (17, 6, 4, 11)),
        ChartKind.Bar => Bars((2, 2, 14, 3), (2, 7, 20, 3), (2, 12, 9, 3)),
        ChartKind.Stacked => Bars((2, 3, 8, 5), (11, 3, 5, 5), (2, 10, 12, 5), (15, 10, 7, 5)),
        ChartKind.Shares => Bars((2, 3, 11, 5), (14, 3, 8, 5), (2, 10, 6, 5), (9, 10, 13, 5)),
        ChartKind.Line => """<path d="M2 14 8 7l6 4 8-8" fill="none" stroke="currentColor" stroke-width="2"/>""",
        ChartKind.Ring => """<circle cx="12" cy="9" r="6" fill="none" stroke="currentColor" stroke-width="4" stroke-dasharray="24 3"/>""",
        ChartKind.Span => """<path d="M5 3v12M12 5v8M19 2v14M3 3h4M3 15h4M10 5h4M10 13h4M17 2h4M17 16h4" stroke="currentColor" stroke-width="2"/>""",
        _ => Bars((2, 2, 20, 4), (5, 7, 14, 4), (8, 12, 8, 4)),
    };

    private static string Bars(params (int X, int Y, int Width, int Height)[] bars) =>
        string.Concat(bars.Select(bar => FormattableString.Invariant($"""<rect x="{bar.X}" y="{bar.Y}" width="{bar.Width}" height="{bar.Height}" fill="currentColor"/>""")));
}
