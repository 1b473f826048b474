using System.Text;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Brings a word to the form that it is looked up by, however it was typed: half-width, without spaces and subscripts.</summary>
internal static class PlainWords
{
    /// <summary>ＰＭ_{2.5}, PM₂.₅ and pm 2.5 all give pm2.5.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Compatible(text))
        {
            if (!char.IsWhiteSpace(c) && c is not ('_' or '{' or '}' or '$' or '\u200B' or '\uFEFF'))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>NFKC; a text with half a character of UTF-16 stays as it is.</summary>
    public static string Compatible(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
