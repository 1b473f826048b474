using System.Globalization;
using System.Security;
using System.Text;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>A chart as a picture that leaves the page: with its caption above, and its source and short address below.</summary>
internal static class ChartSheet
{
    /// <summary>Twice the pixels of a wide screen's picture.</summary>
    public const int Pixels = 1600;

    private const int Width = 800;
    private const int Side = 20;
    private const int Head = 50;
    private const int Foot = 36;
    private const int Line = 18;
    private const int CaptionSize = 18;
    private const int SmallSize = 11;

    /// <param name="picture">Wide and light.</param>
    /// <param name="address">Where the chart stands with its numbers; null for a draft.</param>
    public static byte[] Of(Snapshot snapshot, SnapshotChart chart, ChartPicture picture, string? address)
    {
        var drawing = Encoding.UTF8.GetString(picture.Svg);
        var height = HeightOf(drawing);
        var caption = $"{chart.Number}　{Run.Plain(chart.Caption)}";
        var foot = address is null ? Foot : Foot + Line;
        var under = Head + height + 22;
        var source = Invariant($"{snapshot.Title}　{snapshot.Publisher}{SheetWords.Release(snapshot.Release)}");
        var sheet = Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{Width}" height="{Head + height + foot}" viewBox="0 0 {Width} {Head + height + foot}">
            <text x="{Width / 2}" y="32" text-anchor="middle" font-weight="bold" style="font-size:{Fitting(caption, CaptionSize):0.##}px" fill="#1d2b30">{SecurityElement.Escape(caption)}</text>
            <svg x="{Side}" y="{Head}" width="{Width - 2 * Side}" height="{height}"
            """);
        // The drawing's own width and height give way to those of its place on the sheet.
        return Encoding.UTF8.GetBytes(sheet + drawing[drawing.IndexOf(" xmlns", StringComparison.Ordinal)..] + Small(source, under) + (address is null ? "" : Small(address, under + Line)) + "\n</svg>");
    }

    private static string Small(string text, int y) => Invariant($"""

        <text x="{Width - Side}" y="{y}" text-anchor="end" style="font-size:{Fitting(text, SmallSize):0.##}px" fill="#5a6b72">{SecurityElement.Escape(text)}</text>
        """);

    /// <summary>A long text is set smaller, since an SVG breaks no lines.</summary>
    private static double Fitting(string text, int size) => Math.Min(size, (Width - 2 * Side) / TextWidth.Of(text));

    private static int HeightOf(string drawing)
    {
        const string Box = "viewBox=\"0 0 760 ";
        var from = drawing.IndexOf(Box, StringComparison.Ordinal) + Box.Length;
        return int.Parse(drawing.AsSpan(from, drawing.IndexOf('"', from) - from), CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
