using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Report;

/// <summary>The words of a finding in the sentence that is printed around them.</summary>
public sealed record Quotation(string Before, string Words, string After)
{
    private const int MostBeforeOrBehind = 80;
    private const string Cut = "…";

    private static readonly char[] Ends = ['。', '！', '？', '；'];

    public static Quotation Of(OfficialDocument document, DocumentSpan span)
    {
        if (span.Line < 1 || span.Line > document.Lines.Count)
        {
            return new("", span.Quote, "");
        }

        var line = document.Lines[span.Line - 1];
        var start = Math.Clamp(span.Start, 0, line.Length);
        var end = Math.Clamp(span.Start + span.Length, start, line.Length);
        var from = start == 0 ? 0 : Math.Max(line.LastIndexOfAny(Ends, start - 1) + 1, start - MostBeforeOrBehind);
        var to = end >= line.Length ? line.Length : line.IndexOfAny(Ends, end) is var stop and >= 0 ? stop + 1 : line.Length;
        to = Math.Min(to, end + MostBeforeOrBehind);
        return new(
            (from > 0 && start - from == MostBeforeOrBehind ? Cut : "") + line[from..start],
            line[start..end],
            line[end..to] + (to < line.Length && to == end + MostBeforeOrBehind ? Cut : ""));
    }
}
