using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Writes a text as a YAML scalar: plain where YAML reads it back as the same text, else in double quotes.</summary>
internal static partial class YamlText
{
    public static string Scalar(string text) => CanBePlain(text) ? text : $"\"{Escape(text)}\"";

    private static bool CanBePlain(string text) =>
        text.Length > 0
        && text == text.Trim()
        && !"-?:,[]{}#&*!|>'\"%@`".Contains(text[0])
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.EndsWith(':')
        && !text.Any(char.IsControl)
        && !MeansOtherThanText().IsMatch(text);

    private static string Escape(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal)
        .Replace("\t", @"\t", StringComparison.Ordinal);

    /// <summary>Numbers, dates, times, booleans and null of YAML 1.1 and 1.2.</summary>
    [GeneratedRegex(@"^(?:[-+]?\.?[0-9][0-9a-fA-FxXoO._:,eE+-]*|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n|---.*|\.\.\..*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeansOtherThanText();
}
