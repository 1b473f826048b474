namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Width of a text in ems, as Noto Sans SC sets it; no canvas is there to measure with.</summary>
/// <remarks>Worker/paint.mjs measures by the same table.</remarks>
internal static class TextWidth
{
    public static double Of(string text)
    {
        var width = 0.0;
        foreach (var mark in text)
            width += Of(mark);
        return width;
    }

    private static double Of(char mark) => mark switch
    {
        >= '\u2e80' or (>= '\u2160' and <= '\u217f') or '“' or '”' or '≤' or '≥' => 1,
        (>= 'A' and <= 'Z') or '%' or '@' => 0.68,
        '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'l' or ' ' => 0.28,
        _ => 0.56,
    };
}
