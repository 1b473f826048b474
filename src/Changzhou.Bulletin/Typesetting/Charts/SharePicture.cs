using System.Security;
using System.Text;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>What a messenger shows of an edition: its title and key figures.</summary>
internal static class SharePicture
{
    /// <summary>The size that messengers crop least: 1200 × 630.</summary>
    public const int Pixels = 1200;

    private const int Height = 630;
    private const int Side = 80;
    private const int MostFigures = 4;
    private const int Columns = 2;
    private const double TitleSize = 54;

    public static byte[] Of(Snapshot snapshot)
    {
        var picture = new StringBuilder();
        Say(picture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Pixels}" height="{Height}" viewBox="0 0 {Pixels} {Height}">""");
        Say(picture, $"""<rect width="{Pixels}" height="{Height}" fill="#0a5462"/>""");
        Say(picture, $"""<path d="M0 540C240 470 420 590 660 540S1020 470 1200 530V630H0Z" fill="#0f6b78"/><path d="M0 585C300 535 480 625 760 580S1080 545 1200 575V630H0Z" fill="#3f8f63"/>""");
        Text(picture, snapshot.Publisher, Side, 92, 26, "#bfe3e0");
        Text(picture, snapshot.Title, Side, 166, Math.Min(TitleSize, Room(Pixels - 2 * Side, snapshot.Title)), "#ffffff", bold: true);
        foreach (var (highlight, place) in snapshot.Highlights.Take(MostFigures).Select((highlight, place) => (highlight, place)))
        {
            var (x, y) = (Side + place % Columns * 540, 262 + place / Columns * 150);
            var value = highlight.Value;
            Text(picture, highlight.Name, x, y, Math.Min(28, Room(500, highlight.Name)), "#bfe3e0");
            Text(picture, value, x, y + 68, 58, "#ffffff", bold: true);
            Text(picture, highlight.Unit, x + TextWidth.Of(value) * 58 * 1.06 + 12, y + 66, 26, "#ffffff");
        }

        return Encoding.UTF8.GetBytes(picture.Append("</svg>").ToString());
    }

    /// <summary>The size at which a text is so wide.</summary>
    private static double Room(double width, string text) => width / Math.Max(1, TextWidth.Of(text) * 1.04);

    private static void Text(StringBuilder picture, string text, double x, double y, double size, string colour, bool bold = false) =>
        Say(picture, $"""<text x="{x:0.#}" y="{y:0.#}"{(bold ? " font-weight=\"bold\"" : "")} style="font-size:{size:0.##}px" fill="{colour}">{SecurityElement.Escape(text)}</text>""");

    private static void Say(StringBuilder picture, FormattableString piece) => picture.Append(FormattableString.Invariant(piece));
}
