namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

/// <summary>What stands around the picture in a file, and its colours: a file has no page and no style sheet around it.</summary>
/// <remarks>The colours are the light ones of the style sheet, written at each element: office programs read neither variables nor, in part, style sheets.</remarks>
public sealed record SeriesSheet(SeriesPicture Picture, string Source)
{
    private const int Side = 14;
    private const int Head = 44;
    private const int Foot = 30;
    private const decimal TitleSize = 18;
    private const decimal SourceSize = 11;

    public const string Ground = "#fff";
    public const string Ink = "#12302f";
    public const string Soft = "#46605f";
    public const string Rule = "#d5e3e0";
    public const string Bad = "#ab2b1d";

    private static readonly string[] Lines = ["#0a6ba8", "#a8480f", "#18713f", "#7347ab", "#a3266a", "#55606b"];

    public static string Line(int shape) => Lines[shape % Lines.Length];

    public int Height => Picture.Height + Head + Foot;

    /// <summary>The picture moves down to make room for its title.</summary>
    public int Down => Head;

    public PlacedText Title => new(Picture.Title, Side, 28, "start");

    public decimal TitleFits => Fits(Picture.Title, TitleSize);

    public PlacedText Below => new(Source, Side, Head + Picture.Height + 16, "start");

    public decimal SourceFits => Fits(Source, SourceSize);

    /// <summary>A long text is set smaller, since an SVG breaks no lines.</summary>
    private decimal Fits(string text, decimal size) => Math.Min(size, (Picture.Width - 2 * Side) / TextWidth.Of(text, 1));
}
