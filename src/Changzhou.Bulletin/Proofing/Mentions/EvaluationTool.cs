using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Measures the finder against figures that a person labelled: what it finds, what it invents, what it links rightly.</summary>
public static class EvaluationTool
{
    /// <param name="links">Indicator by labelled code; rows whose code is not there do not count for linking.</param>
    public static Evaluation Evaluate(OfficialDocument document, IReadOnlyList<Mention> mentions, IReadOnlyList<GoldFigure> gold, IReadOnlyDictionary<string, string> links)
    {
        var lines = new SqueezedLines(document);
        var byLine = mentions.ToLookup(mention => mention.Span.Line);
        var used = new HashSet<Mention>(ReferenceEqualityComparer.Instance);
        var rows = new List<EvaluatedRow>();
        foreach (var figure in gold.Where(figure => !figure.IsContents))
        {
            var expected = links.GetValueOrDefault(figure.Code);
            var candidates = lines.Find(GoldMatch.Squeeze(figure.Snippet))
                .SelectMany(place => byLine[place.Line].Where(mention => mention.Span.Start < place.End && mention.Span.Start + Math.Max(1, mention.Span.Length) > place.Start))
                .Distinct<Mention>(ReferenceEqualityComparer.Instance).ToList();
            var same = candidates.Where(mention => GoldMatch.SameValue(figure, mention)).ToList();
            var right = same.Where(mention => GoldMatch.SameUnit(figure, mention)).ToList();
            var chosen = right.OrderBy(mention => used.Contains(mention) && mention.Kind is not (MentionKind.Range or MentionKind.Band)).ThenByDescending(mention => expected is not null && mention.Indicator == expected).FirstOrDefault();
            if (chosen is not null)
            {
                used.Add(chosen);
            }

            rows.Add(new(figure, chosen, expected, candidates));
        }

        return new(rows, [.. mentions.Where(mention => mention.IsMeasured && !used.Contains(mention))], mentions.Count(mention => mention.IsMeasured && used.Contains(mention)));
    }

    /// <summary>The lines of a document without spaces, each character knowing its place.</summary>
    private sealed class SqueezedLines
    {
        private readonly List<(int Line, string Text, int[] Places)> lines = [];
        private readonly HashSet<int> tabbed = [];

        public SqueezedLines(OfficialDocument document)
        {
            for (var i = 0; i < document.Lines.Count; i++)
            {
                var located = TextNormaliser.Join(document.Lines, [(i + 1, 0, document.Lines[i].Length)]);
                var kept = Enumerable.Range(0, located.Text.Length).Where(at => !char.IsWhiteSpace(located.Text[at]) && located.Text[at] is not ('“' or '”')).ToList();
                if (kept.Count > 0)
                {
                    if (document.Lines[i].Contains('\t', StringComparison.Ordinal))
                    {
                        tabbed.Add(i + 1);
                    }

                    lines.Add((i + 1, string.Concat(kept.Select(at => located.Text[at])), [.. kept.Select(at => located.Locate(at, 1).Start)]));
                }
            }
        }

        public IEnumerable<(int Line, int Start, int End)> Find(string snippet)
        {
            foreach (var (line, text, places) in lines)
            {
                for (var at = snippet.Length == 0 ? -1 : text.IndexOf(snippet, StringComparison.Ordinal); at >= 0; at = text.IndexOf(snippet, at + 1, StringComparison.Ordinal))
                {
                    // A row of a table is named by its first cells.
                    yield return tabbed.Contains(line) ? (line, 0, int.MaxValue) : (line, places[at], places[at + snippet.Length - 1] + 1);
                }
            }
        }
    }
}
