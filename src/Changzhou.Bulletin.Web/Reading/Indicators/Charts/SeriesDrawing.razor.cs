using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

public sealed partial class SeriesDrawing
{
    [Parameter, EditorRequired]
    public required SeriesPicture Picture { get; set; }

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter]
    public string Class { get; set; } = "";

    /// <summary>For a file; null on a page, whose style sheet has the colours.</summary>
    [Parameter]
    public SeriesSheet? Sheet { get; set; }

    private int Height => Sheet?.Height ?? Picture.Height;

    /// <summary>What only a file writes at its elements.</summary>
    private string? Alone(string paint) => Sheet is null ? null : paint;

    /// <summary>From the foot of a text to its middle.</summary>
    private decimal Middle => Picture.TextSize * 0.35m;

    private static string Aim(bool isAim) => isAim ? " series-aim" : "";

    private static string Fill(int shape, bool isAim) => isAim ? SeriesSheet.Ground : SeriesSheet.Line(shape);

    private static string Edge(int shape, bool isAim) => isAim ? SeriesSheet.Line(shape) : SeriesSheet.Ground;

    /// <summary>A shape for each line, so that colour is never alone to tell them apart.</summary>
    private static string Marker(int shape, decimal x, decimal y) => shape switch
    {
        0 => At(x, y, "M{0} {1}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
        1 => At(x, y, "M{0} {1}m-5-5h10v10h-10z"),
        2 => At(x, y, "M{0} {1}m0-6l6 11h-12z"),
        3 => At(x, y, "M{0} {1}m0-7l6.500 7l-6.500 7l-6.500-7z"),
        4 => At(x, y, "M{0} {1}m0 6l6-11h-12z"),
        _ => At(x, y, "M{0} {1}m-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"),
    };

    private static string At(decimal x, decimal y, string path) => path.Replace("{0}", Print(x), StringComparison.Ordinal).Replace("{1}", Print(y), StringComparison.Ordinal);

    private static string Print(decimal pixels) => Lettering.Print(pixels);
}
