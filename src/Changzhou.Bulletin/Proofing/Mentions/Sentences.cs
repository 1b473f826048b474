namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Where sentences and clauses of a text begin and end. Commas in brackets part nothing.</summary>
internal sealed class Sentences
{
    /// <summary>No author writes longer; a file without full stops is cut, so that the cost stays linear.</summary>
    private const int LongestSentence = 1200;

    private const int LongestClause = 600;

    private readonly List<(int Start, int End)> sentences = [];
    private readonly List<(int Start, int End)> clauses = [];

    public Sentences(string text)
    {
        Text = text;
        var (sentence, clause, depth) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth = text[i] switch
            {
                '(' or '《' => depth + 1,
                ')' or '》' => Math.Max(0, depth - 1),
                '。' => 0,
                _ => depth,
            };
            var endsClause = (depth == 0 && text[i] is '，' or '；' or '：') || i - clause >= LongestClause;
            var endsSentence = text[i] is '。' or '！' or '？' || (endsClause && i - sentence >= LongestSentence);
            if (endsSentence || endsClause)
            {
                clauses.Add((clause, i));
                clause = i + 1;
            }

            if (endsSentence)
            {
                sentences.Add((sentence, i + 1));
                sentence = i + 1;
            }
        }

        clauses.Add((clause, text.Length));
        sentences.Add((sentence, text.Length));
    }

    public string Text { get; }

    public (int Start, int End) SentenceAt(int place) => Find(sentences, place);

    public (int Start, int End) ClauseAt(int place) => Find(clauses, place);

    /// <summary>The clauses of a stretch, the last first.</summary>
    public IEnumerable<(int Start, int End)> ClausesBackwards(int from, int before)
    {
        for (var i = IndexOf(clauses, before); i >= 0 && clauses[i].End > from; i--)
        {
            if (clauses[i].Start < before && clauses[i].Start >= from)
            {
                yield return clauses[i];
            }
        }
    }

    private static (int Start, int End) Find(List<(int Start, int End)> spans, int place) => spans[IndexOf(spans, place)];

    private static int IndexOf(List<(int Start, int End)> spans, int place)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = spans[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
