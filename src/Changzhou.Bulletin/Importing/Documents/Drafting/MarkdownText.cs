using System.Text;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Writes words of a document so that Markdown and references read them as words.</summary>
internal static partial class MarkdownText
{
    private const string Special = "\\`*_[]<>&{}";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The same for the start of a paragraph, where a list, heading or table could begin.</summary>
    public static string EscapeStart(string written) =>
        Opening().IsMatch(written) ? "\\" + written : Numbered().Replace(written, @"$1\$2", 1);

    [GeneratedRegex(@"^[-+#=~|]", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^([0-9]{1,9})([.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
