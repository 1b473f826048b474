using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Report;

/// <summary>The sentence of a finding as printed, with its words marked.</summary>
internal static class Quoted
{
    private const int MostBeforeOrBehind = 80;

    private static readonly char[] Ends = ['。', '！', '？', '；'];

    public static string Sentence(OfficialDocument document, DocumentSpan span)
    {
        if (span.Line < 1 || span.Line > document.Lines.Count)
        {
            return HtmlReport.Text(span.Quote);
        }

        var line = document.Lines[span.Line - 1];
        var start = Math.Clamp(span.Start, 0, line.Length);
        var end = Math.Clamp(span.Start + span.Length, start, line.Length);
        var from = start == 0 ? 0 : Math.Max(line.LastIndexOfAny(Ends, start - 1) + 1, start - MostBeforeOrBehind);
        var to = end >= line.Length ? line.Length : line.IndexOfAny(Ends, end) is var stop and >= 0 ? stop + 1 : line.Length;
        to = Math.Min(to, end + MostBeforeOrBehind);
        var marked = end > start ? $"<mark>{Part(line[start..end])}</mark>" : "";
        return $"{(from > 0 && start - from == MostBeforeOrBehind ? "…" : "")}{Part(line[from..start])}{marked}{Part(line[end..to])}{(to < line.Length && to == end + MostBeforeOrBehind ? "…" : "")}";
    }

    /// <summary>The cells of a row stay apart.</summary>
    private static string Part(string text) => HtmlReport.Text(text).Replace("\t", " <i>│</i> ", StringComparison.Ordinal);
}
