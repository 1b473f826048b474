using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The same words do not stand in the body twice.</summary>
/// <remarks>Bulletins repeat short formulas, and a summary repeats the body; neither is a slip.</remarks>
internal sealed class PassageRepeated : IRule
{
    private const int Shortest = 25;
    private const int Long = 40;

    private static readonly char[] Ends = ['，', '。', '；', '！', '？'];

    public string Id => "text.repeated";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var clauses = Clauses(view);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!seen.TryAdd(clauses[i].Words, i))
            {
                var first = seen[clauses[i].Words];
                var count = Same(clauses, first, i);
                var length = clauses.Skip(i).Take(count).Sum(clause => clause.Words.Length + 1);
                if (length >= Shortest && (count > 1 || clauses[i].IsSentence) && !clauses.Skip(i).Take(count).All(clause => clause.Words.Any(char.IsAsciiDigit)))
                {
                    yield return At(clauses[first], clauses[i], clauses[i + count - 1], length);
                }

                i += count - 1;
            }
        }
    }

    private Finding At(Clause first, Clause from, Clause to, int length)
    {
        var text = from.Source.Text[from.Start..to.End];
        return Finding.At(this, length >= Long ? Severity.Warning : Severity.Question, from.Source.Locate(from.Start, to.End - from.Start), from.Place, Messages.Repeated(text, first.Source.Locate(first.Start, 1).Line));
    }

    /// <summary>How many clauses from here on are those of the first place, within one paragraph.</summary>
    private static int Same(List<Clause> clauses, int first, int second)
    {
        var count = 1;
        while (second + count < clauses.Count && first + count < second && clauses[second + count].Words == clauses[first + count].Words && ReferenceEquals(clauses[second + count].Source, clauses[second].Source))
        {
            count++;
        }

        return count;
    }

    private static List<Clause> Clauses(ProofView view)
    {
        var clauses = new List<Clause>();
        foreach (var paragraph in view.Document.Blocks.OfType<DocumentBlock.Paragraph>().Where(paragraph => !SummaryFigures.IsSummary(paragraph.Place)))
        {
            var text = paragraph.Text.Text;
            for (var start = 0; start < text.Length;)
            {
                var stop = text.IndexOfAny(Ends, start);
                var end = stop < 0 ? text.Length : stop;
                if (end > start)
                {
                    var isSentence = (start == 0 || text[start - 1] == '。') && (stop < 0 || text[stop] == '。');
                    clauses.Add(new(text[start..end], isSentence, paragraph.Text, start, end, paragraph.Place));
                }

                start = end + 1;
            }
        }

        return clauses;
    }

    private sealed record Clause(string Words, bool IsSentence, LocatedText Source, int Start, int End, DocumentPlace Place);
}
