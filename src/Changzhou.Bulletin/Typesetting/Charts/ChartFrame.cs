namespace Changzhou.Bulletin.Typesetting.Charts;

public enum ChartWidth
{
    /// <summary>For a screen with room: 760 px.</summary>
    Wide,

    /// <summary>For a telephone: 360 px.</summary>
    Narrow,

    /// <summary>For the column of an A4 page: 640 px, set 160 mm wide.</summary>
    Print,
}

public enum ChartTheme
{
    Light,
    Dark,
}

/// <summary>The sheet that a chart is drawn on.</summary>
public sealed record ChartFrame(ChartWidth Width, ChartTheme Theme)
{
    public int Pixels => Width switch { ChartWidth.Wide => 760, ChartWidth.Narrow => 360, _ => 640 };

    public int FontSize => Width == ChartWidth.Narrow ? 12 : 13;

    /// <summary>Height of upright bars and lines; on paper low enough for three charts a page.</summary>
    internal double PlotHeight => Width switch { ChartWidth.Wide => 240, ChartWidth.Narrow => 190, _ => 180 };

    /// <summary>Height of a lying bar that has others beside it.</summary>
    internal double Bar => Width == ChartWidth.Print ? 15 : 19;

    internal ChartColours Colours => Theme == ChartTheme.Light ? ChartColours.Light : ChartColours.Dark;

    /// <summary>Width of a text at the frame's size, in pixels.</summary>
    internal double Measure(string text) => TextWidth.Of(text) * FontSize;

    /// <summary>Lines that a name takes in a column so wide.</summary>
    internal int Lines(string text, double width) => Math.Max(1, (int)Math.Ceiling(Measure(text) / Math.Max(width, FontSize)));

    internal double LineHeight => FontSize + 5;
}
