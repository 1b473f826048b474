using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>A spreadsheet must not run a text as a formula.</summary>
public static partial class FormulaSafety
{
    /// <summary>The text itself, or with an apostrophe before it where a spreadsheet would work it out.</summary>
    public static string Harmless(string text) => IsFormula(text) ? "'" + text : text;

    /// <remarks>Full-width signs count: spreadsheets in Chinese take ＝ for =.</remarks>
    public static bool IsFormula(string text) =>
        text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal) && !SignedFigure().IsMatch(text);

    // -0.06% or +3.0dB(A): a sign, a number, a unit; nothing that a spreadsheet could work out.
    [GeneratedRegex(@"^[-+]\d+(?:\.\d+)?[^-+*/=@!|&^\r\n\t]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SignedFigure();
}
