using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Report;

/// <summary>The sentence of a finding as printed, with its words marked.</summary>
internal static class Quoted
{
    public static string Sentence(OfficialDocument document, DocumentSpan span)
    {
        var quotation = Quotation.Of(document, span);
        var marked = quotation.Words.Length == 0 ? "" : span.Line < 1 || span.Line > document.Lines.Count ? Part(quotation.Words) : $"<mark>{Part(quotation.Words)}</mark>";
        return $"{Part(quotation.Before)}{marked}{Part(quotation.After)}";
    }

    /// <summary>The cells of a row stay apart.</summary>
    private static string Part(string text) => HtmlReport.Text(text).Replace("\t", " <i>│</i> ", StringComparison.Ordinal);
}
