using System.Buffers;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>A text as it goes into the draft: normalised for digits and formulas, but with the document's own brackets and dashes.</summary>
/// <remarks>Character for character as long as <see cref="LocatedText.Text"/>, so that offsets hold.</remarks>
internal static class SourceWording
{
    private static readonly SearchValues<char> Kept = SearchValues.Create("（）［］—–～〜〔〕〈〉");

    public static string Of(LocatedText located)
    {
        var text = located.Text.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (located.Locate(i, 1).Quote is [var printed] && Kept.Contains(printed))
            {
                text[i] = printed;
            }
            else
            {
                text[i] = Legible(text[i]);
            }
        }

        return new(text);
    }

    /// <summary>What the draft must print, once normalised.</summary>
    public static string Expected(LocatedText located) => string.Concat(located.Text.Select(Legible));

    /// <summary>Signs of symbol fonts have no meaning outside them, and the edition's texts may not hold them.</summary>
    private static char Legible(char c) => c is >= '\uE000' and <= '\uF8FF' || SourceText.IsForbidden(c) ? '·' : c;
}
