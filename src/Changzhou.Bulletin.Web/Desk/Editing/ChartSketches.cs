using System.Collections.Concurrent;
using System.Text.Json;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Pictures of charts as they were painted last, for everybody.</summary>
public sealed class ChartSketches(ChartPainter painter)
{
    private const int Most = 300;

    private readonly ConcurrentDictionary<string, string> painted = [];

    public static string KeyOf(SnapshotChart chart) => JsonSerializer.Serialize(chart);

    /// <returns>An address that holds the picture itself.</returns>
    public async Task<string> PaintAsync(SnapshotChart chart, CancellationToken cancel)
    {
        var key = KeyOf(chart);
        if (painted.TryGetValue(key, out var known))
            return known;
        // Only the waiting ends: a worker that is interrupted has to be started again, for everybody.
        var svg = await painter.PaintAsync(chart, CancellationToken.None).WaitAsync(cancel);
        var picture = $"data:image/svg+xml;base64,{Convert.ToBase64String(svg)}";
        if (painted.Count >= Most)
            painted.Clear();
        return painted[key] = picture;
    }
}
