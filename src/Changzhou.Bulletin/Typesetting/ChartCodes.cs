using System.Globalization;
using System.Text;
using Changzhou.Bulletin.Releasing;
using QRCoder;

namespace Changzhou.Bulletin.Typesetting;

/// <param name="Path">Where the template finds the picture: codes/air/pollutants.svg.</param>
internal sealed record ChartCode(string Path, string Address, byte[] Svg);

/// <summary>The codes beside printed charts, each with the chart's lasting address: that of the year, where corrections are seen too.</summary>
/// <remarks>The address is the operator's setting at the time of printing, and no part of the snapshot: moving the site corrects no edition.</remarks>
internal static class ChartCodes
{
    /// <returns>None where the public side's address is not known.</returns>
    public static IReadOnlyList<ChartCode> Of(Snapshot snapshot, Uri? site) => site is null ? [] :
    [
        .. from placed in LastingCodes.Of(snapshot).Charts
           let address = new Uri(site, PathOf(snapshot, placed.Topic, placed.Chart.Key)).AbsoluteUri
           select new ChartCode($"codes/{placed.Topic}/{placed.Chart.Key}.svg", address, Draw(address)),
    ];

    /// <summary>What a picture says that leaves the site: the path alone where the site's address is not known, nothing for a draft, which has none yet.</summary>
    public static string? AddressOf(Snapshot snapshot, string topic, string key, PublicSite site) =>
        snapshot.Release == 0 ? null : PathOf(snapshot, topic, key) is var path && site.Absolute(path) is { } address ? address : path;

    private static string PathOf(Snapshot snapshot, string topic, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"/c/{snapshot.Year}/{LastingCodes.Of(snapshot).OfChart(topic, key)}");

    /// <summary>Dark modules only, edge to edge: the margin of the page is the quiet zone.</summary>
    private static byte[] Draw(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var (first, last) = (Quiet(rows), rows.Count - Quiet(rows));
        var path = new StringBuilder();
        for (var y = first; y < last; y++)
        {
            for (var x = first; x < last; x++)
            {
                var from = x;
                while (x < last && rows[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from - first} {y - first}h{x - from}v1h-{x - from}z");
            }
        }

        var size = last - first;
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path d="{path}" fill="#000"/></svg>"""));
    }

    /// <summary>How many light modules the matrix has around it.</summary>
    private static int Quiet(List<System.Collections.BitArray> rows)
    {
        var quiet = 0;
        while (!rows[quiet].Cast<bool>().Any(dark => dark))
            quiet++;
        return quiet;
    }
}
