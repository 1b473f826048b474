using System.Globalization;
using System.Security;
using System.Text;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>A chart as a picture that leaves the page: with its caption above and its source below.</summary>
internal static class ChartSheet
{
    /// <summary>Twice the pixels of a wide screen's picture.</summary>
    public const int Pixels = 1600;

    private const int Width = 800;
    private const int Side = 20;
    private const int Head = 50;
    private const int Foot = 36;
    private const int CaptionSize = 18;

    /// <param name="picture">Wide and light.</param>
    public static byte[] Of(Snapshot snapshot, SnapshotChart chart, ChartPicture picture)
    {
        var drawing = Encoding.UTF8.GetString(picture.Svg);
        var height = HeightOf(drawing);
        var caption = $"{chart.Number}　{Run.Plain(chart.Caption)}";
        var size = Math.Min(CaptionSize, (Width - 2 * Side) / TextWidth.Of(caption));
        var source = Invariant($"{snapshot.Title}　{snapshot.Publisher}{SheetWords.Release(snapshot.Release)}");
        var sheet = Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{Width}" height="{Head + height + Foot}" viewBox="0 0 {Width} {Head + height + Foot}">
            <text x="{Width / 2}" y="32" text-anchor="middle" font-weight="bold" style="font-size:{size:0.##}px" fill="#1d2b30">{SecurityElement.Escape(caption)}</text>
            <svg x="{Side}" y="{Head}" width="{Width - 2 * Side}" height="{height}"
            """);
        // The drawing's own width and height give way to those of its place on the sheet.
        return Encoding.UTF8.GetBytes(sheet + drawing[drawing.IndexOf(" xmlns", StringComparison.Ordinal)..] + Invariant($"""

            <text x="{Width - Side}" y="{Head + height + 22}" text-anchor="end" style="font-size:11px" fill="#5a6b72">{SecurityElement.Escape(source)}</text>
            </svg>
            """));
    }

    private static int HeightOf(string drawing)
    {
        const string Box = "viewBox=\"0 0 760 ";
        var from = drawing.IndexOf(Box, StringComparison.Ordinal) + Box.Length;
        return int.Parse(drawing.AsSpan(from, drawing.IndexOf('"', from) - from), CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
