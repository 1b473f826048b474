using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Draws the charts of an edition to SVG; the same chart gives the same bytes, and ids that no other picture has.</summary>
public sealed class ChartPainter(TypesettingWorker worker)
{
    /// <summary>What <see cref="ChartPicture.Topic"/> says of a chart in the summary.</summary>
    public const string Summary = "summary";

    private static readonly ChartFrame[] Screens =
    [
        new(ChartWidth.Wide, ChartTheme.Light),
        new(ChartWidth.Wide, ChartTheme.Dark),
        new(ChartWidth.Narrow, ChartTheme.Light),
        new(ChartWidth.Narrow, ChartTheme.Dark),
    ];

    internal static readonly ChartFrame Print = new(ChartWidth.Print, ChartTheme.Light);

    /// <summary>Every chart for wide and narrow screens, light and dark.</summary>
    /// <exception cref="TypesettingException">The worker could not draw them.</exception>
    public Task<IReadOnlyList<ChartPicture>> PaintAsync(Snapshot snapshot, CancellationToken cancel = default) => PaintAsync(snapshot, Screens, cancel);

    /// <summary>One chart, as a wide and light screen shows it.</summary>
    /// <exception cref="TypesettingException">The worker could not draw it.</exception>
    public async Task<byte[]> PaintAsync(SnapshotChart chart, CancellationToken cancel = default)
    {
        var header = new JsonObject { ["verb"] = "paint", ["charts"] = new JsonArray((JsonNode)Order("draft", chart, Screens[0])) };
        return (await worker.AskAsync(new(header, []), cancel)).Parts[0].ToArray();
    }

    internal async Task<IReadOnlyList<ChartPicture>> PaintAsync(Snapshot snapshot, IReadOnlyList<ChartFrame> frames, CancellationToken cancel)
    {
        var wanted = (from place in Charts(snapshot) from frame in frames select (place.Topic, place.Chart, Frame: frame)).ToList();
        if (wanted.Count == 0)
            return [];
        var header = new JsonObject
        {
            ["verb"] = "paint",
            ["charts"] = new JsonArray([.. wanted.Select(one => (JsonNode)Order(one.Topic, one.Chart, one.Frame))]),
        };
        var answer = await worker.AskAsync(new(header, []), cancel);
        var marks = answer.Header["marks"]!.AsArray();
        return [.. wanted.Select((one, index) => new ChartPicture(one.Topic, one.Chart.Key, one.Frame.Width, one.Frame.Theme, answer.Parts[index].ToArray())
        {
            Marks = [.. marks[index]!.AsArray().Select(series => (IReadOnlyList<JsonNode>)[.. series!.AsArray().OfType<JsonNode>()])],
        })];
    }

    /// <summary>Paints SVG as PNG, on white, so many pixels wide.</summary>
    internal async Task<IReadOnlyList<byte[]>> RasterAsync(IReadOnlyList<(byte[] Svg, int Width)> pictures, CancellationToken cancel)
    {
        var header = new JsonObject { ["verb"] = "raster", ["widths"] = new JsonArray([.. pictures.Select(picture => (JsonNode)picture.Width)]) };
        var answer = await worker.AskAsync(new(header, [.. pictures.Select(picture => (ReadOnlyMemory<byte>)picture.Svg)]), cancel);
        return [.. answer.Parts.Select(png => png.ToArray())];
    }

    /// <summary>What to ask the worker for each chart of the print, with the path that the template shows it by.</summary>
    internal static IEnumerable<JsonNode> PrintOrders(Snapshot snapshot)
    {
        foreach (var (topic, chart) in Charts(snapshot))
        {
            var order = Order(topic, chart, Print);
            order["path"] = PrintPath(topic, chart.Key);
            yield return order;
        }
    }

    internal static string PrintPath(string topic, string key) => $"charts/{topic}/{key}.svg";

    internal static IEnumerable<(string Topic, SnapshotChart Chart)> Charts(Snapshot snapshot) =>
        from block in snapshot.Summary.Select(block => (Topic: Summary, Block: block))
            .Concat(snapshot.Chapters.SelectMany(chapter => chapter.Blocks.Select(block => (chapter.Topic, Block: block))))
        where block.Block.Chart is not null
        select (block.Topic, block.Block.Chart);

    private static JsonObject Order(string topic, SnapshotChart chart, ChartFrame frame)
    {
        var options = ChartOptions.For(chart, frame);
        return new()
        {
            ["id"] = $"c-{topic}-{chart.Key}-{frame.Width}-{frame.Theme}".ToLowerInvariant(),
            ["width"] = options.Width,
            ["height"] = options.Height,
            ["title"] = Run.Plain(chart.Caption),
            ["description"] = chart.Alt,
            ["option"] = options.Option,
        };
    }
}
