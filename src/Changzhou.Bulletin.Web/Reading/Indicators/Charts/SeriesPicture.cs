namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

/// <summary>A chart of lines, laid out: a component only writes it down as SVG.</summary>
/// <param name="Plot">Where values are drawn.</param>
/// <param name="Hidden">How many lines did not fit and stand in the table only.</param>
public sealed record SeriesPicture(
    string Title, string Description, int Width, int Height, int TextSize, Box Plot,
    IReadOnlyList<PlacedText> Years, IReadOnlyList<PlacedText> Values, PlacedText Unit,
    IReadOnlyList<DrawnLimit> Limits, IReadOnlyList<DrawnBreak> Breaks, IReadOnlyList<DrawnLine> Lines, IReadOnlyList<DrawnKey> Keys, int Hidden);

/// <param name="Shape">Which marker and colour the line has, from 0.</param>
/// <param name="IsAim">Targets and limits of plans, which nobody measured: hollow markers, never a solid line.</param>
public sealed record DrawnLine(int Shape, string Name, bool IsAim, IReadOnlyList<DrawnStroke> Strokes, IReadOnlyList<DrawnPoint> Points);

/// <param name="Dashed">True across periods without value.</param>
public sealed record DrawnStroke(decimal FromX, decimal FromY, decimal ToX, decimal ToY, bool Dashed);

/// <param name="LowY">The low end of a range; null for a number.</param>
/// <param name="Said">2023年，全市，34微克/立方米</param>
/// <param name="Label">Null where it would cover something else; the value then stands in the title and the table.</param>
public sealed record DrawnPoint(decimal X, decimal Y, decimal? LowY, string Said, PlacedText? Label);

public sealed record DrawnLimit(IReadOnlyList<(decimal X, decimal Y)> Corners, string Said, PlacedText? Label);

/// <summary>A change of standard or method between two points: values on either side are not comparable.</summary>
public sealed record DrawnBreak(decimal X, string Said, PlacedText? Label);

/// <summary>An entry of the key above the plot.</summary>
public sealed record DrawnKey(int Shape, decimal X, decimal Y, string Name, bool IsAim);
