using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing;

/// <summary>A sentence of a paragraph or note, to look for patterns in; it knows where its words stand in the file.</summary>
/// <param name="Text">Normalised, with its full stop.</param>
/// <param name="Block">Index of the block in the document.</param>
public sealed record ProseSentence(string Text, LocatedText Source, int Offset, DocumentPlace Place, int Block)
{
    /// <summary>No author writes longer ones; patterns are not let loose on what is no prose.</summary>
    private const int LongestSentence = 2000;

    private static readonly char[] Ends = ['。', '！', '？', '!', '?'];

    public DocumentSpan Locate(Capture words) => Source.Locate(Offset + words.Index, words.Length);

    public DocumentSpan Locate(int start, int length) => Source.Locate(Offset + start, length);

    internal static IEnumerable<ProseSentence> In(OfficialDocument document)
    {
        foreach (var (block, index) in document.Blocks.Select((block, index) => (block, index)))
        {
            var text = block switch
            {
                DocumentBlock.Paragraph paragraph => paragraph.Text,
                DocumentBlock.Note note => note.Text,
                _ => null,
            };
            for (var start = 0; text is not null && start < text.Text.Length;)
            {
                var stop = text.Text.IndexOfAny(Ends, start);
                var end = stop < 0 ? text.Text.Length : stop + 1;
                if (end - start <= LongestSentence)
                {
                    yield return new(text.Text[start..end], text, start, block.Place, index);
                }

                start = end;
            }
        }
    }
}

/// <summary>A number that a pattern found.</summary>
public readonly record struct WrittenNumber(decimal Value, int Decimals)
{
    public Interval Range => Interval.OfPrinted(Value, Decimals);

    /// <summary>Of a group that holds digits or a Chinese numeral.</summary>
    public static WrittenNumber Of(Capture written)
    {
        if (Numerals.ToInt(written.ValueSpan) is { } whole)
        {
            return new(whole, 0);
        }

        var value = decimal.Parse(written.ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return new(value, Rounding.Decimals(value));
    }
}
