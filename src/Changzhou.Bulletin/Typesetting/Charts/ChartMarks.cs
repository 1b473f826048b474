using System.Text.Json;
using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Where the points of a chart are in its pictures, for a script that tells what a pointer is on.</summary>
/// <remarks>By series and category as in the data table, null where nothing is drawn; the words to say are in that table.</remarks>
internal static class ChartMarks
{
    /// <summary>{"wide":[[[x,y,width,height],null],…],"narrow":…}</summary>
    public static byte[] Write(SnapshotChart chart, ChartPicture wide, ChartPicture narrow) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["wide"] = Places(chart, wide), ["narrow"] = Places(chart, narrow) });

    private static JsonArray Places(SnapshotChart chart, ChartPicture picture) =>
        new([.. chart.Series.Zip(picture.Marks, Series)]);

    private static JsonNode Series(ChartSeries series, IReadOnlyList<JsonNode> marks)
    {
        var drawn = new Queue<JsonNode>(marks);
        return new JsonArray([.. series.Points.Select(point => point is null or { IsPending: true } || !drawn.TryDequeue(out var mark) ? null : mark.DeepClone())]);
    }
}
