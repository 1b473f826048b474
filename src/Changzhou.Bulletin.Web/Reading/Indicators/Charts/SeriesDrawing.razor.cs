using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

public sealed partial class SeriesDrawing
{
    // The same rules as in the page's style sheet, with its colours written out: a file has no page around it.
    private const string AloneStyle = """
        svg{--ink:#12302f;--ink-soft:#46605f;--line:#d5e3e0;--surface:#fff;--bad:#ab2b1d;--series-0:#0a6ba8;--series-1:#a8480f;--series-2:#18713f;--series-3:#7347ab;--series-4:#a3266a;--series-5:#55606b}
        @media (prefers-color-scheme:dark){svg{--ink:#e3efed;--ink-soft:#a3bab7;--line:#264042;--surface:#122224;--bad:#ffab9c;--series-0:#6db8f2;--series-1:#f0a06a;--series-2:#7bd49a;--series-3:#c3a2f0;--series-4:#f08cc0;--series-5:#b3c0cc}}
        .series-ground{fill:var(--surface)}text{fill:var(--ink-soft)}.series-grid line{stroke:var(--line)}
        .series-0{--series:var(--series-0)}.series-1{--series:var(--series-1)}.series-2{--series:var(--series-2)}.series-3{--series:var(--series-3)}.series-4{--series:var(--series-4)}.series-5{--series:var(--series-5)}
        .series-marker{fill:var(--series);stroke:var(--surface)}.series-stroke{stroke:var(--series);stroke-width:2.5}.series-stroke.dashed{stroke-dasharray:2 6;stroke-width:2}
        .series-point text{fill:var(--ink);font-weight:600}.series-point text,.series-limit text,.series-break text{paint-order:stroke;stroke:var(--surface);stroke-width:4;stroke-linejoin:round}.series-key text{fill:var(--ink)}.series-reach{fill:none}
        .series-limit polyline{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:8 4}.series-limit text{fill:var(--bad)}.series-break line{stroke:var(--ink-soft);stroke-dasharray:3 3}
        """;

    [Parameter, EditorRequired]
    public required SeriesPicture Picture { get; set; }

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter]
    public string Class { get; set; } = "";

    /// <summary>True for a file, which brings its own style.</summary>
    [Parameter]
    public bool Alone { get; set; }

    /// <summary>From the foot of a text to its middle.</summary>
    private decimal Middle => Picture.TextSize * 0.35m;

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
